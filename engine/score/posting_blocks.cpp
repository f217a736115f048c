#include "engine/score/posting_blocks.hpp"

#include <algorithm>
#include <cassert>

namespace winnow {

PostingBlocks::PostingBlocks(Index const& index, std::span<std::optional<TermId> const> terms)
    : next_(terms.size(), 0), blocks_(terms.size()) {
    lists_.reserve(terms.size());
    for (std::optional<TermId> const& term : terms) { lists_.push_back(term ? index.postings(*term) : PostingList{}); }
}

void PostingBlocks::move_to(DocId first, DocId last) {
    assert(first <= last);
    std::size_t const most = static_cast<std::size_t>(last) - static_cast<std::size_t>(first);
    for (std::size_t t = 0; t < lists_.size(); ++t) {
        PostingList const& list = lists_[t];
        auto from = list.documents.begin() + static_cast<std::ptrdiff_t>(next_[t]);
        if (from != list.documents.end() && *from < first) {
            from = std::lower_bound(from, list.documents.end(), first);
        }
        // A block of documents has no more postings than documents.
        auto const limit = list.documents.end() - from > static_cast<std::ptrdiff_t>(most)
                               ? from + static_cast<std::ptrdiff_t>(most)
                               : list.documents.end();
        auto const to = std::lower_bound(from, limit, last);
        auto const begin = static_cast<std::size_t>(from - list.documents.begin());
        next_[t] = static_cast<std::size_t>(to - list.documents.begin());
        std::size_t const count = next_[t] - begin;
        blocks_[t] = count == 0 ? PostingBlock{}
                                : PostingBlock{list.documents.subspan(begin, count),
                                               list.starts.subspan(begin, count + 1), list.occurrences};
    }
}

}  // namespace winnow
