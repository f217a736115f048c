#include "engine/index/posting_cursor.hpp"

#include "engine/index/index_impl.hpp"

#include <numeric>

namespace winnow {

PostingCursor::PostingCursor(Index const& index, TermId term, Reads reads)
    : index_(index),
      term_(term),
      reads_(reads),
      decoder_(index.impl().segment().decoder(static_cast<std::size_t>(term), reads == Reads::occurrences)),
      documents_{},
      frequencies_{},
      starts_{} {}

bool PostingCursor::next() {
    count_ = decoder_.next(documents_.data(), frequencies_.data());
    occurrences_.clear();
    bool sound = count_ > 0 || decoder_.at_end();
    if (count_ > 0 && reads_ == Reads::occurrences) {
        sound = decoder_.occurrences(documents(), frequencies(), occurrences_);
        std::partial_sum(frequencies_.begin(), frequencies_.begin() + static_cast<std::ptrdiff_t>(count_),
                         starts_.begin() + 1);
    }
    if (!sound) { index_.impl().segment().lexicon().fail_list(static_cast<std::size_t>(term_)); }
    return count_ > 0;
}

}  // namespace winnow
