#pragma once

#include "engine/index/document_record.hpp"
#include "engine/index/index.hpp"
#include "engine/index/varint.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Documents whose records lie under one checksum and are decoded together.
inline constexpr std::size_t kChunkDocuments = 256;

/// The records of consecutive documents, decoded. Arrays of starts have one element more than there are owners.
struct DocumentChunk {
    std::vector<TextPlace> texts;              ///< [documents]
    std::vector<std::uint32_t> section_begin;  ///< [documents+1], into sections
    std::vector<std::uint32_t> exempt_begin;   ///< [documents+1]
    std::vector<std::uint32_t> flag_begin;     ///< [documents+1]
    std::vector<SectionRange> sections;
    std::vector<SectionRecord> records;  ///< [sections]
    std::vector<SectionPages> pages;     ///< [sections]; empty where none of the chunk has pages
    std::vector<std::string> exempt;
    std::vector<Flag> flags;
};

/// Appends the records of a chunk but for their ids, number by number: the same number of all documents or sections
/// lies together in packed blocks, which takes half the bytes of one record behind the other. \param records  at most
/// kChunkDocuments.
void encode_records(std::span<DocumentRecord const> records, std::vector<char>& out);

/// Takes the records of `documents` documents.
/// \param headings  id and label, in turn, of every heading; outlive the chunk.
/// \return false where the bytes are no such records, or lead outside of what an index can hold.
[[nodiscard]] bool decode_records(ByteReader& reader, std::size_t documents, std::span<std::string_view const> headings,
                                  DocumentChunk& chunk);

}  // namespace winnow
