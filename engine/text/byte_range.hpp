#pragma once

#include <cstddef>

namespace winnow {

/// Bytes [begin, end) of a text.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(ByteRange const&) const = default;
};

}  // namespace winnow
