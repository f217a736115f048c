#pragma once

#include "corpus/application/pool_layout.hpp"
#include "corpus/extract/extract.hpp"
#include "engine/record/application.hpp"
#include "engine/record/layout.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace winnow {

/// Reads a pool's document, by its path in the pool.
using ReadDocument = std::function<std::variant<Document, Refusal>(std::string const& path)>;

/// A document's text and how it looks: what the sections' texts were cut from.
struct DocumentLook {
    std::string path;
    std::string text;
    Layout layout;
};

/// What became of one applicant's documents.
struct ReadEntry {
    std::optional<Application> application;  ///< nothing if no document of it that counts could be read
    std::vector<Unreadable> unreadable;      ///< documents that could not be, or the whole applicant
    std::string missing;  ///< the first document that counts and could not be read, and why; empty for none
};

/// Reads an applicant's documents. One that cannot be read is reported as "ID/FILE" and flagged `unreadable-part`; if
/// that leaves nothing but attachments, the applicant as a whole is unreadable.
/// \param read_document  gives a document by its path.
/// \param looks  where given, the looks of the documents that were read are appended.
ReadEntry read_pool_entry(PoolEntry const& entry, ReadDocument const& read_document,
                          std::vector<DocumentLook>* looks = nullptr);

}  // namespace winnow
