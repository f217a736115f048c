"""Documents made of text, for tests: Word documents, and PDFs as a browser prints them."""

import html
import shutil
import subprocess
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


ITEM = "- "  # with what a line begins that is an item of a list


def word_paragraph(text, heading=0, styled=False):
    """A paragraph of a Word document, as a heading of that level by its style or by its looks, or as an item of a list."""
    style = f'<w:pPr><w:pStyle w:val="Heading{heading}"/></w:pPr>' if heading and styled else ""
    if text.startswith(ITEM):
        style = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        text = text.removeprefix(ITEM)
    looks = f'<w:rPr><w:b/><w:sz w:val="{36 - 6 * heading}"/></w:rPr>' if heading and not styled else ""
    return f'<w:p>{style}<w:r>{looks}<w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r></w:p>'


def write_word_document(lines, headings, path, styled):
    """A Word document with a paragraph a line. \\param headings  line: its level."""
    body = "".join(word_paragraph(line, headings.get(line, 0), styled) for line in lines if line.strip())
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="Heading{i}"><w:name w:val="heading {i}"/>'
                     f'<w:pPr><w:outlineLvl w:val="{i - 1}"/></w:pPr></w:style>' for i in (1, 2))
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
            '</Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def browser():
    """The Chromium that is installed; None without one."""
    return shutil.which("chromium") or shutil.which("google-chrome")


def print_page(page, path):
    """Prints an HTML page as a PDF, as a browser does. \\param page  HTML; its file is written beside the PDF."""
    source = path.with_suffix(".html")
    source.write_text(page, encoding="utf-8")
    subprocess.run([browser(), "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--user-data-dir={path.parent}/browser", f"--print-to-pdf={path}", source.as_uri()],
                   capture_output=True, check=True, timeout=120)
