"""Where on a web page the text is: without menus, banners, share buttons and footers."""

import re

from selectolax.lexbor import LexborNode

_NEVER = (
    "script, style, noscript, template, svg, nav, footer, aside, button, select, iframe, dialog, input"
    ", textarea, object, video, audio, canvas, map, head, [hidden], [aria-modal=true], [role=navigation]"
    ", [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog]"
    ", [role=alertdialog], [role=menu]"
)
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|shar(?:e|ing)|social|breadcrumbs?|menu|nav|navbar|navigation|sidebar"
    r"|sidenav|related|newsletter|subscribe|subscription|advert(?:isement)?s?|ads?|promo|comments?|skip"
    r"|skiplink|pagination|pager|toolbar|footer|masthead|banner|popup|modal|overlay|print|login|search|topics?"
    r"|tags?|meta|byline|toc|language|lang|langswitch|header|topbar|sitemap|pankuzu|pagetop|[gls]nav)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_ODDMENT = re.compile(
    r"(?:share(?: this)?(?: page| article)?|print(?: this page)?|back to top|top of page|read more|menu|home"
    r"|close|skip to (?:main )?content|tweet|email|facebook|twitter|linkedin|whatsapp|search"
    r"|accept(?: all)?(?: cookies)?|(?:この)?ページの(?:トップ|先頭)へ(?:戻る)?|印刷|シェア|ツイート"
    r"|本文へ(?:ジャンプ)?|(?:©|copyright\b|\(c\)).{0,120})",
    re.IGNORECASE,
)
_BOXES = frozenset(
    ("div", "section", "article", "main", "table", "tbody", "tr", "td", "body", "form", "center")
)
_LINKY = 0.6
_NEARLY_ALL = 0.9
_MOST = 0.5


def find_main(body: LexborNode) -> LexborNode:
    """Drop from a page what stands around the text, and give the smallest box that holds the rest.

    Args:
        body: the body of the page; it is changed.
    """
    for node in body.css(_NEVER):
        node.decompose()
    whole = measure_text(body)
    for node in body.css("[class], [id], header, form"):
        if _stands_around(node, whole):
            node.decompose()
    for node in body.css("ul, ol, div, p, table, dl, td"):
        if _is_menu(node):
            node.decompose()
    for node in body.css("a, p, div, span, li"):
        if _ODDMENT.fullmatch(" ".join(node.text().split()) or "-"):
            node.decompose()
    return _descend(_choose_root(body))


def measure_text(node: LexborNode) -> int:
    """Count the characters of a node that are no link."""
    return len(_squeeze(node)) - sum(len(_squeeze(link)) for link in node.css("a"))


def _squeeze(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _stands_around(node: LexborNode, whole: int) -> bool:
    """A name such as "share" or "cookie-banner" tells, unless most of the page's text is inside."""
    if node.tag in ("body", "html", "h1", "h2", "h3", "p", "li"):
        return False
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    named = node.tag in ("header", "form") or _AROUND.search(names)
    if not named or measure_text(node) > _MOST * whole:
        return False
    return node.tag != "header" or node.css_first("h1") is None


def _is_menu(node: LexborNode) -> bool:
    """Three links or more that make up most of a box are a menu, not a text."""
    links = node.css("a")
    if len(links) < 3:  # noqa: PLR2004  two links may stand in a sentence
        return False
    text = _squeeze(node)
    linked = sum(len(_squeeze(link)) for link in links)
    return linked > _LINKY * len(text) and not _names_a_note(links)


def _names_a_note(links: list[LexborNode]) -> bool:
    return all((link.attributes.get("href") or "").startswith("#") for link in links)


def _choose_root(body: LexborNode) -> LexborNode:
    """The article or main part, where it holds most of the text."""
    whole = measure_text(body)
    named = body.css(
        "article, main, [role=main], #content, #main, .entry-content, .article-body, .post-content"
    )
    holding = [node for node in named if measure_text(node) >= _MOST * whole]
    return min(holding, key=measure_text, default=body)


def _descend(root: LexborNode) -> LexborNode:
    """Go down while one box holds nearly all of the text."""
    while True:
        whole = measure_text(root)
        inside = [child for child in root.iter() if child.tag in _BOXES]
        best = max(inside, key=measure_text, default=None)
        if best is None or measure_text(best) < _NEARLY_ALL * whole or best.tag in ("tr", "td", "tbody"):
            return root
        root = best
