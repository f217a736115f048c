#include "engine/index/term_encoder.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <limits>
#include <utility>

namespace winnow {
namespace {

std::uint32_t checked(std::size_t bytes, std::string_view term) {
    if (bytes > std::numeric_limits<std::uint32_t>::max()) {
        throw Error{fmt::format("index: '{}' occurs too often for one index: split the pool", term)};
    }
    return static_cast<std::uint32_t>(bytes);
}

}  // namespace

void TermEncoder::add(std::string_view term, PostingList const& postings) {
    std::size_t const documents_begin = terms_.lists.documents.size();
    std::size_t const positions_begin = terms_.lists.positions.size();
    encode_postings(postings, limits_, terms_.lists);
    terms_.names.insert(terms_.names.end(), term.begin(), term.end());
    terms_.figures.push_back({checked(term.size(), term), static_cast<std::uint32_t>(postings.documents.size()),
                              checked(terms_.lists.documents.size() - documents_begin, term),
                              checked(terms_.lists.positions.size() - positions_begin, term)});
    terms_.postings += postings.documents.size();
    terms_.occurrences += postings.occurrences.size();
}

void TermEncoder::take(EncodedTerms& out) {
    out.clear();
    std::swap(out, terms_);
}

}  // namespace winnow
