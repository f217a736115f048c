#pragma once

#include <cstddef>

namespace winnow {

/// No limit lets a reader number more pages.
inline constexpr std::size_t kMostPages = 100'000;

/// No heading lies deeper: OpenDocument has ten levels, other formats have fewer.
inline constexpr int kDeepestHeading = 10;

/// What one document may cost at most. Beyond a limit a reader gives what it has, with the flag `partial-text`, or
/// refuses.
struct ReadLimits {
    std::size_t text_bytes = std::size_t{16} << 20U;        ///< of text
    std::size_t part_bytes = std::size_t{64} << 20U;        ///< of unpacked parts of an archive, together
    std::size_t members = 10'000;                           ///< of an archive
    std::size_t ratio = 100;                                ///< unpacked to packed size of a part ...
    std::size_t ratio_after_bytes = std::size_t{1} << 20U;  ///< ... that is larger than this
    std::size_t depth = 256;                                ///< of nested elements or groups
    std::size_t pages = 500;
    std::size_t seconds = 10;                            ///< of processor time; twice that by the clock
    std::size_t scan_pages = 20;                         ///< that are pictures, and have their text recognised
    std::size_t scan_seconds = 120;                      ///< as `seconds`, for documents with such pages
    std::size_t memory_bytes = std::size_t{512} << 20U;  ///< of the process that reads the document
};

}  // namespace winnow
