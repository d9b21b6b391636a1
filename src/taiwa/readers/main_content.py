"""Where on a web page the text is: without menus, banners, share buttons and footers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_NEVER = (
    "script, style, noscript, template, svg, nav, footer, aside, button, select, iframe, dialog, input"
    ", textarea, object, video, audio, canvas, map, head, [hidden], [aria-modal=true], [role=navigation]"
    ", [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog]"
    ", [role=alertdialog], [role=menu], div[title=header], div[title=footer]"
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
    r"(?:(?:table of )?contents|目次"
    r"|share(?: this)?(?: page| article)?|print(?: this page)?|back to top|top of page|read more|menu|home"
    r"|close|skip to (?:main )?content|tweet|email|facebook|twitter|linkedin|whatsapp|search"
    r"|accept(?: all)?(?: cookies)?|(?:この)?ページの(?:トップ|先頭)へ(?:戻る)?|印刷|シェア|ツイート"
    r"|.{0,40}[(（]PDF[^()（）]{0,20}[)）]|本文へ(?:ジャンプ)?|(?:©|copyright\b|\(c\)).{0,120})",
    re.IGNORECASE,
)
_BOXES = frozenset(
    ("div", "section", "article", "main", "table", "tbody", "tr", "td", "body", "form", "center")
)
_LINKY = 0.6
_NEARLY_ALL = 0.9
_MOST = 0.5
_SHORT = 200
_WORDY = 8


@dataclass(slots=True)
class _Share:
    """What a node holds: characters in all, characters inside links, links."""

    text: int = 0
    linked: int = 0
    links: int = 0

    @property
    def plain(self) -> int:
        return self.text - self.linked


_Shares = dict[int, _Share]


def find_main(body: LexborNode) -> LexborNode:
    """Drop from a page what stands around the text, and give the smallest box that holds the rest.

    Args:
        body: the body of the page; it is changed.
    """
    for node in body.css(_NEVER):
        node.decompose()
    shares = _weigh(body)
    whole = shares[body.mem_id].plain
    _drop(node for node in body.css("[class], [id], header, form") if _stands_around(node, shares, whole))
    shares = _weigh(body)
    _drop(node for node in body.css("ul, ol, div, p, table, dl, td") if _is_menu(node, shares))
    shares = _weigh(body)
    _drop(node for node in body.css("a, p, div, span, li, h2, h3, h4") if _is_oddment(node, shares))
    shares = _weigh(body)
    return _descend(_choose_root(body, shares), shares)


def _drop(nodes: Iterable[LexborNode]) -> None:
    """Take nodes out, each outermost one once: what is inside goes with it."""
    gone: set[int] = set()
    chosen = []
    for node in nodes:
        if node.parent is None or node.parent.mem_id not in gone:
            chosen.append(node)
        gone.update(inner.mem_id for inner in node.traverse())
    for node in chosen:
        node.decompose()


def _weigh(root: LexborNode) -> _Shares:
    """Measure all nodes in one walk: backwards through the page, each node adds to the one above it."""
    order = list(root.traverse(include_text=True))
    shares = {node.mem_id: _Share() for node in order}
    for node in reversed(order):
        share = shares[node.mem_id]
        if node.tag == "-text":
            share.text = len(" ".join((node.text_content or "").split()))
        elif node.tag == "a":
            share.linked, share.links = share.text, 1
        above = shares.get(node.parent.mem_id) if node.parent is not None else None
        if above is not None and node.mem_id != root.mem_id:
            above.text += share.text
            above.linked += share.linked
            above.links += share.links
    return shares


def _stands_around(node: LexborNode, shares: _Shares, whole: int) -> bool:
    """A name such as "share" or "cookie-banner" tells, unless most of the page's text is inside."""
    if node.tag in ("body", "html", "h1", "h2", "h3", "p", "li"):
        return False
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    named = node.tag in ("header", "form") or _AROUND.search(names)
    if not named or shares[node.mem_id].plain > _MOST * whole:
        return False
    return node.tag != "header" or node.css_first("h1") is None


def _is_menu(node: LexborNode, shares: _Shares) -> bool:
    """Three links or more that make up most of a box are a menu.

    Links within the page are one where they are nearly all of it and long: a table of contents.
    """
    share = shares[node.mem_id]
    if share.links < 3 or share.linked <= _LINKY * share.text:  # noqa: PLR2004  two may stand in a sentence
        return False
    contents = share.linked > _NEARLY_ALL * share.text and share.linked > _WORDY * share.links
    return contents or not all((link.attributes.get("href") or "").startswith("#") for link in node.css("a"))


def _is_oddment(node: LexborNode, shares: _Shares) -> bool:
    if not 0 < shares[node.mem_id].text < _SHORT:
        return False
    return _ODDMENT.fullmatch(" ".join(node.text().split())) is not None


def _choose_root(body: LexborNode, shares: _Shares) -> LexborNode:
    """The article or main part, where it holds most of the text."""
    whole = shares[body.mem_id].plain
    named = body.css(
        "article, main, [role=main], #content, #main, .entry-content, .article-body, .post-content"
    )
    holding = [node for node in named if shares[node.mem_id].plain >= _MOST * whole]
    return min(holding, key=lambda node: shares[node.mem_id].plain, default=body)


def _descend(root: LexborNode, shares: _Shares) -> LexborNode:
    """Go down while one box holds nearly all of the text."""
    while True:
        inside = [child for child in root.iter() if child.tag in _BOXES]
        best = max(inside, key=lambda node: shares[node.mem_id].plain, default=None)
        if best is None or best.tag in ("tr", "td", "tbody"):
            return root
        if shares[best.mem_id].plain < _NEARLY_ALL * shares[root.mem_id].plain:
            return root
        root = best
