#include "corpus/extract/document_kind.hpp"

#include "corpus/extract/charset_detection.hpp"
#include "corpus/extract/decode.hpp"
#include "engine/text/ascii.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace winnow {
namespace {

/// Binary data and its controls are looked for in this much of a file.
constexpr std::size_t kProbedBytes = 64 * 1024;

bool starts_with_no_case(std::string_view text, std::string_view prefix) {
    return equal_ignoring_ascii_case(text.substr(0, prefix.size()), prefix);
}

bool ends_with_no_case(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && starts_with_no_case(text.substr(text.size() - suffix.size()), suffix);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string not_read(std::string_view what) {
    return fmt::format("is {}, which is not read: save it as PDF or text", what);
}
std::string picture(std::string_view what) {
    return fmt::format("is a picture ({}): save its text, or save it as PDF and use --ocr", what);
}
std::string archive(std::string_view what) { return fmt::format("is a {} archive: unpack it first", what); }

/// Office documents are ZIP archives; the names of their members stand in clear.
std::string zip_reason(std::string_view bytes) {
    if (contains(bytes, "mimetypeapplication/vnd.oasis.opendocument")) { return not_read("OpenDocument"); }
    if (contains(bytes, "xl/")) { return not_read("Excel"); }
    if (contains(bytes, "ppt/")) { return not_read("PowerPoint"); }
    if (contains(bytes, "mimetypeapplication/epub+zip")) { return not_read("EPUB"); }
    return archive("ZIP");
}

/// Texts of OpenDocument name their type first, uncompressed; some programs leave that out.
bool is_odt(std::string_view bytes) {
    if (!bytes.starts_with("PK\x03\x04")) { return false; }
    std::string_view const head = bytes.substr(0, 256);
    bool const untyped = !contains(head, "mimetypeapplication/") && contains(bytes, "content.xml") &&
                         contains(bytes, "META-INF/manifest.xml");
    return contains(head, "mimetypeapplication/vnd.oasis.opendocument.text") ||
           contains(head, "mimetypeapplication/vnd.sun.xml.writer") || untyped;
}

/// Word's documents have their main part in `word/`, or at least say that they are a package of Office.
bool is_docx(std::string_view bytes) {
    if (!bytes.starts_with("PK\x03\x04")) { return false; }
    bool const is_package = contains(bytes, "[Content_Types].xml");
    return contains(bytes, "word/document") || contains(bytes, "word\\document") ||
           (is_package && !contains(bytes, "xl/") && !contains(bytes, "ppt/"));
}

/// OLE2 files name their streams in UTF-16.
std::string ole_reason(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv)) {
        return "is an Office document locked with a password: save it without one";
    }
    if (contains(bytes, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv)) {
        return "is an old Word document (DOC), which is not read: save it as DOCX or PDF";
    }
    if (contains(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0"sv)) { return not_read("Excel"); }
    if (contains(bytes, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0"sv)) { return not_read("PowerPoint"); }
    return not_read("a file of an old Office program");
}

struct Magic {
    std::string_view prefix;
    std::string_view what;
    std::string (*reason)(std::string_view what);
};

using namespace std::string_view_literals;

constexpr auto kMagic = std::to_array<Magic>({
    {"\x89PNG\r\n", "PNG", picture},
    {"\xFF\xD8\xFF", "JPEG", picture},
    {"GIF87a", "GIF", picture},
    {"GIF89a", "GIF", picture},
    {"II*\0"sv, "TIFF", picture},
    {"MM\0*"sv, "TIFF", picture},
    {"\x1F\x8B", "gzip", archive},
    {"7z\xBC\xAF\x27\x1C", "7-Zip", archive},
    {"Rar!\x1A\x07", "RAR", archive},
    {"\xFD"
     "7zXZ",
     "xz", archive},
    {"BZh91AY&SY", "bzip2", archive},
    {"\x28\xB5\x2F\xFD", "Zstandard", archive},
    {"%!PS", "PostScript", not_read},
});

/// Some programs leave the first word out.
bool is_rtf(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) { bytes.remove_prefix(3); }
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return bytes.starts_with("{\\rtf") || bytes.starts_with("{\\pard");
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }
bool is_ole(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

/// Whether an object of PDF is in it: "12 0 obj ... endobj". A text that speaks of them has no number before the word.
bool has_pdf_object(std::string_view bytes) {
    constexpr std::string_view kBegin = " obj";
    for (std::size_t at = bytes.find(kBegin); at != std::string_view::npos; at = bytes.find(kBegin, at + 1)) {
        if (at > 0 && is_ascii_digit(bytes[at - 1])) { return contains(bytes.substr(at), "endobj"); }
    }
    return false;
}

/// Readers of PDF take the header anywhere in the first 1024 bytes, and files without one. What office programs write
/// may have a whole PDF inside.
bool is_pdf(std::string_view bytes) {
    return contains(bytes.substr(0, 1024), "%PDF") || (!is_zip(bytes) && !is_ole(bytes) && has_pdf_object(bytes));
}

/// A known form that is no text, and not read.
std::optional<std::string> known_reason(std::string_view bytes) {
    if (is_zip(bytes)) { return zip_reason(bytes); }
    if (is_ole(bytes)) { return ole_reason(bytes); }
    std::string_view const at_four = bytes.substr(std::min<std::size_t>(4, bytes.size()));
    if (bytes.starts_with("RIFF") && at_four.size() >= 8 && at_four.substr(4, 4) == "WEBP") { return picture("WebP"); }
    if (at_four.starts_with("ftyphei") || at_four.starts_with("ftypmif")) { return picture("HEIC"); }
    for (Magic const& magic : kMagic) {
        if (bytes.starts_with(magic.prefix)) { return magic.reason(magic.what); }
    }
    return std::nullopt;
}

/// Whether the bytes are UTF-16 or UTF-32.
bool is_wide(std::string_view bytes) {
    return has_utf16_mark(bytes) || bytes.starts_with("\0\0\xFE\xFF"sv) || !unmarked_wide_charset(bytes).empty();
}

bool is_control(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\f' && c != '\v';
}

/// A stray NUL in a text is no reason to refuse it; many controls, or NULs among bytes that are no UTF-8, are.
bool looks_binary(std::string_view bytes) {
    // ISO-2022 shifts with controls.
    if (is_wide(bytes) || contains(bytes.substr(0, 256), "\x1B$")) { return false; }
    std::string_view const probe = bytes.substr(0, kProbedBytes);
    auto const controls = static_cast<std::size_t>(std::count_if(probe.begin(), probe.end(), is_control));
    constexpr std::size_t kStrayControls = 8;
    if (controls > kStrayControls + probe.size() / 10) { return true; }
    std::size_t const valid = valid_utf8_prefix(probe);
    bool const cut_at_end = valid + 4 > probe.size() && probe.size() < bytes.size();
    return contains(probe, std::string_view{"\0", 1}) && valid < probe.size() && !cut_at_end;
}

/// The text without byte order mark, white space and comments in front.
std::string_view first_markup(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) { text.remove_prefix(3); }
    while (true) {
        std::size_t const ink = text.find_first_not_of(" \t\r\n\f");
        text.remove_prefix(std::min(ink, text.size()));
        std::string_view const closing = text.starts_with("<!--") ? "-->" : text.starts_with("<?xml") ? "?>" : "";
        std::size_t const close = closing.empty() ? std::string_view::npos : text.find(closing);
        if (close == std::string_view::npos) { return text; }
        text.remove_prefix(close + closing.size());
    }
}

constexpr auto kHtmlTags = std::to_array<std::string_view>(
    {"<!doctype html", "<html",   "<head", "<script", "<iframe", "<h1",      "<h2",      "<h3",   "<div",
     "<font",          "<table",  "<a",    "<style",  "<title",  "<b",       "<body",    "<br",   "<p",
     "<meta",          "<link",   "<ul",   "<ol",     "<span",   "<section", "<article", "<main", "<header",
     "<center",        "<strong", "<em",   "<i",      "<form"});

bool begins_with_html_tag(std::string_view text) {
    std::string_view const markup = first_markup(text);
    return std::any_of(kHtmlTags.begin(), kHtmlTags.end(), [markup](std::string_view tag) {
        if (!starts_with_no_case(markup, tag) || markup.size() == tag.size()) { return false; }
        return std::string_view{" \t\r\n\f/>"}.find(markup[tag.size()]) != std::string_view::npos;
    });
}

}  // namespace

std::variant<DocumentKind, UnreadableKind> document_kind(std::string_view bytes, std::string_view name) {
    if (is_pdf(bytes)) { return DocumentKind::pdf; }
    if (is_odt(bytes)) { return DocumentKind::odt; }
    if (is_docx(bytes)) { return DocumentKind::docx; }
    if (is_rtf(bytes)) { return DocumentKind::rtf; }
    if (auto reason = known_reason(bytes)) { return UnreadableKind{std::move(*reason)}; }
    if (looks_binary(bytes)) { return UnreadableKind{"is no text: save it as text"}; }
    // Enough to find the first tag in UTF-16 and UTF-32 too.
    bool const wide = is_wide(bytes);
    if (first_markup(bytes).starts_with("<office:document")) { return DocumentKind::flat_odt; }
    if (begins_with_html_tag(wide ? decode(bytes.substr(0, kProbedBytes)).text : bytes)) { return DocumentKind::html; }
    for (std::string_view const extension : {".html", ".htm", ".xhtml"}) {
        if (ends_with_no_case(name, extension)) { return DocumentKind::html; }
    }
    for (std::string_view const extension : {".md", ".markdown"}) {
        if (ends_with_no_case(name, extension)) { return DocumentKind::markdown; }
    }
    return DocumentKind::plain;
}

}  // namespace winnow
