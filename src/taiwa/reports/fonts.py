"""Fonts for PDF: one that has every character of a text, or an error that names those it lacks."""

import importlib.metadata
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from taiwa.vocabulary.errors import InputError

BUNDLE: Final = "matplotlib-fontja"
SYSTEM: Final = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
    "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
    "~/Library/Fonts/NotoSansCJK.ttc",
    "~/Library/Fonts/NotoSansCJKjp-Regular.otf",
    "/Library/Fonts/NotoSansCJK.ttc",
    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
)
# What Libertinus Serif, the Latin font inside Typst, has: Latin, Greek, Cyrillic, punctuation, euro, arrows.
BUILT_IN: Final = frozenset(
    chr(code)
    for first, last in (
        *((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2E4), (0x386, 0x38A), (0x38E, 0x3A1), (0x3A3, 0x3CE)),
        *((0x400, 0x45F), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x2037), (0x2039, 0x203E)),
        *((0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2153, 0x215E), (0x2190, 0x2195)),
    )
    for code in range(first, last + 1)
)
# Unicode 15, Default_Ignorable_Code_Point and line ends: they are drawn as nothing.
INVISIBLE: Final = frozenset(
    chr(code)
    for first, last in (
        *((0x0A, 0x0A), (0xAD, 0xAD), (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F)),
        *((0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF)),
    )
    for code in range(first, last + 1)
)
INSTALL: Final = (
    "Install one: `apt install fonts-noto-cjk` on Debian or Ubuntu, "
    "`brew install font-noto-sans-cjk-jp` on macOS"
)
INSTEAD: Final = "or write .docx or .html instead, where the reader's own fonts are used"


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font on this computer: the folder Typst looks into, and the family name it goes by."""

    folder: Path
    family: str
    characters: frozenset[str]


def choose_font(text: str, files: Iterable[Path] | None = None) -> FontFile | None:
    """The first font that, with the Latin font inside Typst, has every character.

    Args:
        text: everything that will be printed.
        files: font files in order of preference, those of this computer when None.

    Returns:
        None where the Latin font is enough.

    Raises:
        InputError: there is no Japanese font, or characters are in none of them.
    """
    needed = frozenset(text) - BUILT_IN - INVISIBLE
    if not needed:
        return None
    found = []
    for path in find_fonts() if files is None else files:
        font = read_font(path)
        if needed <= font.characters:
            return font
        found.append(font)
    if not found:
        raise InputError("no font on this computer has Japanese characters", remedy=f"{INSTALL}, {INSTEAD}")
    lacking = min((needed - font.characters for font in found), key=len)
    raise InputError(
        f"no font on this computer has {_name_characters(lacking)}",
        remedy=f"{INSTALL}, replace these characters, {INSTEAD}",
    )


def find_fonts() -> Iterator[Path]:
    """Font files on this computer that have Japanese characters, the packaged one first."""
    seen: set[Path] = set()
    for path in _list_places():
        if path.is_file() and path not in seen:
            seen.add(path)
            if "児" in read_font(path).characters:
                yield path


def read_font(path: Path) -> FontFile:
    """Which characters a font file has, of a collection the Japanese face; none if Typst cannot read it."""
    import typst  # noqa: PLC0415  an extra, needed for PDF only
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415  as above; no types

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[path.parent])
    faces = [face for face in fonts.fonts() if face.path and Path(face.path).samefile(path)]
    if not faces:
        return FontFile(path.parent, "", frozenset())
    face = next((face for face in faces if "JP" in face.family.split()), faces[0])
    with TTFont(path, fontNumber=face.index, lazy=True) as font:
        return FontFile(path.parent, face.family, frozenset(map(chr, font.getBestCmap())))


def _list_places() -> Iterator[Path]:
    try:
        files = importlib.metadata.files(BUNDLE) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    yield from (Path(str(file.locate())) for file in files if file.suffix == ".ttf")
    yield from (Path(place).expanduser() for place in SYSTEM)
    if matcher := shutil.which("fc-match"):
        command = [matcher, "--format", "%{file}", "sans-serif:lang=ja"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  fixed words
        yield Path(answer.stdout)


def _name_characters(characters: Iterable[str]) -> str:
    named = [f"{character} U+{ord(character):04X}" for character in sorted(characters)]
    more = f" and {len(named) - 10} more" if len(named) > 10 else ""  # noqa: PLR2004  a line stays readable
    return ", ".join(named[:10]) + more
