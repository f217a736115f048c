"""Which documents of a collection expect text that no reader of the page sees, or words cut where a reader sees none.

The right texts were made by programs with other aims: pandoc keeps comments and the alternative texts of pictures and
leaves headers and footers out, striprtf prints the address behind a link, the trees of html5lib give each text node a
line, even in the middle of a word, and hold titles. This is told from the document alone, never from what a tool reads.
"""

import re
import zipfile

INLINE = ("a|abbr|b|big|blink|cite|code|em|font|i|marquee|nobr|ruby|rb|rt|rtc|s|small|span|strike|strong|sub|sup|table|"
          "tt|u|var|svg|g|math|mi|mo|object")
CUT_WORD = re.compile(
    rb"[^\s<>](?:<!--.*?--!?>|<!--+>|<(script|style)\b.*?</(?:script|style)\b[^>]*>|</?(?:" + INLINE.encode() +
    rb")\b[^>]*>)+[^\s<]", re.DOTALL | re.IGNORECASE)
NOT_SHOWN = re.compile(
    rb"<(?:title|iframe|noscript|noframes|rp|dialog|datalist|selectedcontent|isindex|desc|svg)\b|"
    rb"<select\b[^>]*>(?:<(?!option|optgroup)[^>]*>)*(?:[^<>]*</(?:script|style)>)?[^<\s]",
    re.IGNORECASE)


def expects_unseen(kind, path):
    """Whether the document has what the maker of its right text counts and a reader does not see, or the reverse."""
    content = path.read_bytes()
    if kind == "html":
        return bool(CUT_WORD.search(content) or NOT_SHOWN.search(content))
    if kind == "rtf":
        return bool(re.search(rb"HYPERLINK|\\pict\b|\\author\b|\\caps\b", content))
    if kind in ("docx", "odt"):
        return office_expects_unseen(path)
    return False


def office_expects_unseen(path):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
    beside = re.compile(r"word/(?:comments|header\d*|footer\d*|diagrams/data\d*)\.xml")
    if any(beside.fullmatch(name) and has_words(part) for name, part in parts.items()):
        return True
    shown = parts.get("word/document.xml", b"") + parts.get("content.xml", b"")
    # Alternative texts, which pandoc takes for captions, and captions, which it prints twice.
    return bool(re.search(rb'descr="[^"]*\w|<svg:(?:title|desc)>|<text:sequence [^>]*Illustration', shown))


def has_words(part):
    return bool(re.search(rb"<(?:w|a):t[ >][^<]*\w", part))
