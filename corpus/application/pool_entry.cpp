#include "corpus/application/pool_entry.hpp"

#include "corpus/application/application_builder.hpp"
#include "corpus/application/document_sections.hpp"
#include "corpus/application/section_pages.hpp"
#include "corpus/extract/extract.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

std::string file_name(std::string_view path) { return std::string{path.substr(path.rfind('/') + 1)}; }

/// \param number  SectionPages::document.
void add(ApplicationBuilder& application, PoolDocument const& place, Document document, std::string_view prefix,
         std::uint32_t number) {
    if (place.role == PoolDocument::Role::whole) {
        return add_document(application, std::move(document), prefix, number);
    }
    add_flags(application, document, prefix);
    SectionPages pages = section_pages(document, {0, 0, document.text.size()}, number);
    if (place.role == PoolDocument::Role::section && place.section.empty()) {
        application.add_labelled(place.label, std::move(document.text), std::move(pages));
    } else if (place.role == PoolDocument::Role::section) {
        application.add(place.section, place.label, std::move(document.text), std::move(pages));
    } else {
        application.add_attachment(place.label, std::move(document.text));
    }
}

bool counts(PoolDocument const& document) { return document.role != PoolDocument::Role::attachment; }

/// What the reports of an applicant's unreadable documents become if nothing of the applicant can be scored.
Unreadable whole_applicant(std::string const& id, std::vector<Unreadable> const& parts) {
    if (parts.empty()) { return {id, "there is nothing to score: all of its documents are attachments"}; }
    std::string reasons;
    for (Unreadable const& part : parts) { reasons += (reasons.empty() ? "" : "; ") + part.reason; }
    return {id, std::move(reasons)};
}

}  // namespace

ReadEntry read_pool_entry(PoolEntry const& entry, ReadDocument const& read_document, std::vector<DocumentLook>* looks) {
    ReadEntry read;
    ApplicationBuilder application{entry.id};
    bool something_counts = false;
    std::uint32_t number = 0;
    for (PoolDocument const& document : entry.documents) {
        auto extracted = read_document(document.path);
        std::string const name = entry.documents.size() > 1 ? file_name(document.path) : std::string{};
        if (auto* text = std::get_if<Document>(&extracted)) {
            something_counts = something_counts || counts(document);
            if (looks != nullptr) { looks->push_back({document.path, text->text, text->layout}); }
            add(application, document, std::move(*text), name, number++);
            continue;
        }
        std::string const& why = std::get<Refusal>(extracted).reason;
        std::string const file = file_name(document.path);
        std::string reason = fmt::format("{}: {}", document.path, why);
        if (counts(document) && read.missing.empty()) { read.missing = reason; }
        application.flag("unreadable-part", fmt::format("{}: {}", file, why));
        read.unreadable.push_back({fmt::format("{}/{}", entry.id, file), std::move(reason)});
    }
    if (something_counts) {
        read.application = std::move(application).build();
    } else {
        read.unreadable = {whole_applicant(entry.id, read.unreadable)};
    }
    return read;
}

}  // namespace winnow
