#pragma once

#include "engine/index/index.hpp"
#include "engine/index/stored_array.hpp"
#include "engine/index/string_table.hpp"
#include "engine/index/text_store.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// A section of a document, as the index keeps it.
struct SectionRow {
    std::uint32_t id;     ///< into IndexParts::names
    std::uint32_t label;  ///< likewise
    std::uint32_t first_position;
    std::uint32_t end_position;
    std::uint32_t length;
};

/// Where terms occur. T terms, P postings.
struct Postings {
    StoredArray<std::uint64_t> term_postings;     ///< [T+1], into documents
    StoredArray<std::uint64_t> term_occurrences;  ///< [T+1], into occurrences
    StoredArray<DocId> documents;                 ///< [P]
    /// [P+T]: for term t, its postings' starts and their end, counted from term_occurrences[t]; they begin at
    /// term_postings[t] + t.
    StoredArray<std::uint32_t> starts;
    StoredArray<Occurrence> occurrences;
};

/// All that an index consists of, as arrays: what the builder makes, the file holds and Index looks at.
/// D documents, S sections over all documents.
struct IndexParts {
    /// The bytes that the columns look into, where they were read from a file. First, so that it goes last.
    std::unique_ptr<std::vector<char> const> image;

    std::string analyzer;
    StringTable ids;                               ///< [D], strictly rising
    StringTable terms;                             ///< [T], strictly rising
    StringTable names;                             ///< section ids and labels, each once
    StringTable flags;                             ///< code, detail, code, detail, ...
    StringTable exempt;                            ///< over all documents
    StringTable unreadable;                        ///< id, reason, id, reason, ...
    StoredArray<std::uint64_t> document_sections;  ///< [D+1], into sections
    StoredArray<std::uint64_t> document_flags;     ///< [D+1], into pairs of flags
    StoredArray<std::uint64_t> document_exempt;    ///< [D+1], into exempt
    StoredArray<SectionRow> sections;              ///< [S]
    Postings postings;
    std::unique_ptr<TextStore const> texts;  ///< [S]
};

/// The parts, and what is quickly derived from them.
class Index::Impl {
  public:
    /// \pre the parts keep the promises of their comments and the invariants of Index.
    explicit Impl(IndexParts index_parts);

    /// As Index::application; neighbours that are read with one scratch share the unpacking of their texts.
    [[nodiscard]] Application application(DocId document, TextStore::Scratch& scratch) const;

    IndexParts parts;
    std::vector<SectionRange> sections;  ///< [S]
    std::vector<std::uint32_t> lengths;  ///< [D]
    std::vector<Flag> flags;
    std::vector<std::string> exempt;
    std::vector<Unreadable> unreadable;
};

}  // namespace winnow
