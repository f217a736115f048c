#include "engine/index/posting_cursor.hpp"

#include "engine/index/index_impl.hpp"

namespace winnow {

PostingCursor::PostingCursor(Index const& index, TermId term, Reads reads)
    : index_(index),
      term_(term),
      reads_(reads),
      decoder_(index.impl().segment().decoder(static_cast<std::size_t>(term), reads == Reads::occurrences)),
      documents_{},
      frequencies_{} {}

bool PostingCursor::next() {
    count_ = decoder_.next(documents_.data(), frequencies_.data());
    occurrences_.clear();
    bool const sound =
        count_ == 0 ? decoder_.at_end()
                    : reads_ == Reads::frequencies || decoder_.occurrences(documents(), frequencies(), occurrences_);
    if (!sound) { index_.impl().segment().lexicon().fail_list(static_cast<std::size_t>(term_)); }
    return count_ > 0;
}

}  // namespace winnow
