#pragma once

#include "engine/index/part_file.hpp"
#include "engine/index/segment.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// A segment of which some documents go on into another one.
struct MergeSource {
    Segment const* segment = nullptr;
    std::vector<bool> dropped;  ///< [documents], or empty where none is
};

/// Where the texts of a document will be found, given where they are and how many bytes they have.
using Relocate = std::function<TextPlace(TextPlace place, std::span<SectionRecord const> sections)>;

/// Writes one segment of all documents that are not dropped, the same bytes as if it had been written at once. A term
/// that only dropped documents held goes with them.
///
/// \pre no two documents have the same id.
/// \param relocate  is called once for each document, in byte order of ids.
/// \param threads   >= 1; the bytes do not depend on it.
/// \throws Error for a damaged segment.
/// \complexity O(postings·log sources); keeps some hundred bytes a document, sixteen a term and source, and the longest
///             list of all in memory.
/// \return as PartWriter::finish.
std::uint64_t merge_segments(std::span<MergeSource const> sources, Relocate const& relocate, std::string_view analyzer,
                             std::size_t threads, ByteSink sink);

}  // namespace winnow
