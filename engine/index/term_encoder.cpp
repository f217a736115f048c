#include "engine/index/term_encoder.hpp"

#include "engine/index/part_file.hpp"
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
    coded_.clear();
    encode_postings(postings, limits_, coded_);
    terms_.names.insert(terms_.names.end(), term.begin(), term.end());
    terms_.rows.push_back({terms_.lists.size(), checked(coded_.documents.size(), term),
                           checked(coded_.positions.size(), term), checksum32(coded_.documents),
                           checksum32(coded_.positions), static_cast<std::uint32_t>(postings.documents.size()),
                           static_cast<std::uint32_t>(terms_.names.size())});
    terms_.lists.insert(terms_.lists.end(), coded_.documents.begin(), coded_.documents.end());
    terms_.lists.insert(terms_.lists.end(), coded_.positions.begin(), coded_.positions.end());
    terms_.postings += postings.documents.size();
    terms_.occurrences += postings.occurrences.size();
}

EncodedTerms TermEncoder::take() { return std::exchange(terms_, {}); }

}  // namespace winnow
