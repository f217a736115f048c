#include "engine/score/phrase_counts.hpp"

namespace winnow {

CountList const& PhraseCounts::in_all() const {
    if (by_name_.size() == 1) { return by_name_.front(); }
    std::call_once(in_all_once_, [this] { in_all_ = sum_of(by_name_, documents_); });
    return in_all_;
}

}  // namespace winnow
