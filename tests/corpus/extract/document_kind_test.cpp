#include "corpus/extract/document_kind.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

std::string refusal(std::string_view bytes, std::string_view name = "x.txt") {
    auto const kind = document_kind(bytes, name);
    auto const* refused = std::get_if<UnreadableKind>(&kind);
    return refused == nullptr ? "" : refused->reason;
}

DocumentKind kind(std::string_view bytes, std::string_view name) {
    return std::get<DocumentKind>(document_kind(bytes, name));
}

}  // namespace

TEST_CASE("forms that are no text are refused by name, whatever the file is called", "[unit]") {
    CHECK(refusal("PK\x03\x04....[Content_Types].xml....xl/workbook.xml") ==
          "is Excel, which is not read: save it as PDF or text");
    CHECK(refusal("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet") ==
          "is OpenDocument, which is not read: save it as PDF or text");
    CHECK(refusal("PK\x03\x04....notes.txt") == "is a ZIP archive: unpack it first");
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv) ==
          "is an old Word document (DOC), which is not read: save it as DOCX or PDF");
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) ==
          "is an Office document locked with a password: save it without one");
    CHECK(refusal("\x89PNG\r\n\x1A\n") == "is a picture (PNG): save its text, or save it as PDF and use --ocr");
    CHECK(refusal("\xFF\xD8\xFF\xE0") == "is a picture (JPEG): save its text, or save it as PDF and use --ocr");
    CHECK(refusal("MM\0*....."sv) == "is a picture (TIFF): save its text, or save it as PDF and use --ocr");
    CHECK(refusal("RIFF\x10\0\0\0WEBPVP8"sv) == "is a picture (WebP): save its text, or save it as PDF and use --ocr");
    CHECK(refusal("\x1F\x8B\x08") == "is a gzip archive: unpack it first");
}

TEST_CASE("an OpenDocument text is told by its type, or by its parts where it has none", "[unit]") {
    CHECK(kind("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK", "x.txt") == DocumentKind::odt);
    CHECK(kind("PK\x03\x04....mimetypeapplication/vnd.sun.xml.writerPK", "x") == DocumentKind::odt);
    CHECK(kind("PK\x03\x04....content.xml....META-INF/manifest.xml", "x") == DocumentKind::odt);
    CHECK(kind("<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"o\">", "x") == DocumentKind::flat_odt);
}

TEST_CASE("RTF is told by its first group", "[unit]") {
    CHECK(kind("{\\rtf1 hello}", "x.doc") == DocumentKind::rtf);
    CHECK(kind("\r\n {\\rtf hello}", "x.txt") == DocumentKind::rtf);
    CHECK(kind("{\\rhyme}", "x.txt") == DocumentKind::plain);
}

TEST_CASE("a Word document is told by its parts, whatever it is called and holds", "[unit]") {
    CHECK(kind("PK\x03\x04....word/document.xml", "x.txt") == DocumentKind::docx);
    CHECK(kind("PK\x03\x04....[Content_Types].xml....word/document.xml....xl/workbook.xml", "x") == DocumentKind::docx);
    CHECK(kind("PK\x03\x04....[Content_Types].xml....strange/main.xml", "x") == DocumentKind::docx);
}

TEST_CASE("PDF is told by its header near the beginning, or by its objects where that is missing", "[unit]") {
    for (std::string_view const bytes : {"%PDF-1.7\n", "junk in front\n%PDF-1.4\n", "1 0 obj <<>> endobj"}) {
        CHECK(kind(bytes, "x.txt") == DocumentKind::pdf);
    }
    CHECK(kind(std::string(2000, ' ') + "%PDF-1.7", "x.txt") == DocumentKind::plain);
}

TEST_CASE("what holds a PDF or speaks of its objects is none", "[unit][regression]") {
    std::string const inside = std::string(2000, ' ') + "%PDF-1.7\n1 0 obj <<>> endobj";
    CHECK(kind("PK\x03\x04....word/document.xml....word/embeddings/plan.bin" + inside, "x") == DocumentKind::docx);
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s + inside) ==
          "is an old Word document (DOC), which is not read: save it as DOCX or PDF");
    CHECK(kind("I wrote the parser that finds each obj and its endobj.", "x.txt") == DocumentKind::plain);
}

TEST_CASE("binary data is no text, but a stray NUL does not make it so", "[unit]") {
    CHECK(refusal(std::string(100, '\0')) == "is no text: save it as text");
    CHECK(refusal("\x7F"
                  "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0"sv) == "is no text: save it as text");
    CHECK(refusal("words with a \0 in them"sv).empty());
}

TEST_CASE("text whose first words look like a signature is text", "[unit]") {
    for (std::string_view const text : {"MM is my initials", "BZh", "PK", "GIF", "II", "RIFF", ""}) {
        CHECK(refusal(text).empty());
    }
}

TEST_CASE("HTML is told by its first tag", "[unit]") {
    CHECK(kind("<!DOCTYPE HTML>", "x.txt") == DocumentKind::html);
    CHECK(kind("\xEF\xBB\xBF \n<!-- note --><P>x", "x.txt") == DocumentKind::html);
    CHECK(kind("<?xml version='1.0'?><html>", "x") == DocumentKind::html);
    CHECK(kind("<b>x</b>", "x") == DocumentKind::html);
    CHECK(kind("<budget>", "x") == DocumentKind::plain);
    CHECK(kind("a < b", "x.html") == DocumentKind::html);
    CHECK(kind("\xFF\xFE<\0p\0>\0"sv, "x") == DocumentKind::html);
}

TEST_CASE("Markdown is told by its extension", "[unit]") {
    CHECK(kind("# Heading", "x.md") == DocumentKind::markdown);
    CHECK(kind("# Heading", "X.MARKDOWN") == DocumentKind::markdown);
    CHECK(kind("# Heading", "x.txt") == DocumentKind::plain);
}
