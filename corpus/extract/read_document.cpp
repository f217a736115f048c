#include "corpus/extract/read_document.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/docx_reader.hpp"
#include "corpus/extract/html_reader.hpp"
#include "corpus/extract/markdown_reader.hpp"
#include "corpus/extract/odt_reader.hpp"
#include "corpus/extract/quality.hpp"
#include "corpus/extract/rtf_reader.hpp"
#include "corpus/extract/text_reader.hpp"

#include <string>
#include <utility>

namespace winnow {
namespace {

std::variant<Document, Refusal> read_decoded(DocumentKind kind, std::string_view bytes) {
    Decoded decoded = decode(bytes);
    // A browser passes over them, even inside a word.
    if (kind == DocumentKind::html) { std::erase(decoded.text, '\0'); }
    std::string const text = clean_lines(decoded.text);
    std::variant<Document, Refusal> read;
    if (kind == DocumentKind::html) {
        read = read_html(text);
    } else if (kind == DocumentKind::markdown) {
        read = read_markdown(text);
    } else {
        read = read_text(text);
    }
    auto* const document = std::get_if<Document>(&read);
    if (document != nullptr && !decoded.repair.empty()) {
        document->flags.push_back({"repaired-text", std::move(decoded.repair)});
    }
    return read;
}

std::variant<Document, Refusal> read_kind(DocumentKind kind, std::string_view bytes, ReadLimits const& limits) {
    switch (kind) {
        case DocumentKind::docx: return read_docx(bytes, limits);
        case DocumentKind::odt: return read_odt(bytes, limits);
        case DocumentKind::flat_odt: return read_flat_odt(bytes, limits);
        case DocumentKind::rtf: return read_rtf(bytes, limits);
        case DocumentKind::pdf: return Refusal{"is PDF, which is read in a sandbox only: save it as text"};
        case DocumentKind::html:
        case DocumentKind::markdown:
        case DocumentKind::plain: break;
    }
    return read_decoded(kind, bytes);
}

}  // namespace

std::variant<Document, Refusal> read_document(DocumentKind kind, std::string_view bytes, ReadLimits const& limits) {
    auto read = read_kind(kind, bytes, limits);
    auto* const document = std::get_if<Document>(&read);
    if (document != nullptr && !document->quality) { document->quality = document_quality(*document); }
    return read;
}

}  // namespace winnow
