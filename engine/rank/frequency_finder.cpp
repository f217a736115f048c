#include "engine/rank/frequency_finder.hpp"

#include <algorithm>

namespace winnow {

std::uint32_t FrequencyFinder::at(DocId document) {
    auto const& documents = list_.documents;
    std::size_t const size = documents.size();
    auto const number = static_cast<std::uint32_t>(document);
    // Everything before `low` is smaller, everything from `high` on is not.
    std::size_t low = next_;
    std::size_t high = size;
    std::size_t guess = low + static_cast<std::size_t>(density_ * (number - latest_));
    for (std::size_t step = 4; low < high && guess < size; step *= 2) {
        if (documents[guess] < document) {
            low = guess + 1;
            guess = std::max(low, guess + step);
            if (guess >= high) { break; }
        } else {
            high = guess;
            if (guess < low + step) { break; }
            guess -= step;
        }
    }
    auto const begin = documents.begin();
    auto const found =
        std::lower_bound(begin + static_cast<std::ptrdiff_t>(low), begin + static_cast<std::ptrdiff_t>(high), document);
    next_ = static_cast<std::size_t>(found - begin);
    latest_ = number;
    return next_ < size && documents[next_] == document ? list_.starts[next_ + 1] - list_.starts[next_] : 0;
}

}  // namespace winnow
