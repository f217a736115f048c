#include "engine/index/text_store.hpp"

#include <algorithm>
#include <cassert>

namespace winnow {

std::string PlainTexts::text(TextPlace place, std::uint32_t size, Scratch& /*scratch*/) const {
    if (size == 0) { return {}; }
    // Empty texts begin where the next one does, which is the last that begins there.
    auto const behind = std::upper_bound(starts_.begin(), starts_.end(), place.start);
    assert(behind != starts_.begin());
    std::string const& text = texts_[static_cast<std::size_t>(behind - starts_.begin()) - 1];
    assert(text.size() == size);
    return text;
}

}  // namespace winnow
