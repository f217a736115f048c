#include "engine/plan/occupation_words.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kAlwaysLent = 4;  // words that are lent whether the announcement has them or not
constexpr double kNameWeight = 3.0;     // of an occupation's first word, beside the others
constexpr double kWeightDecay = 0.15;   // the word at place i weighs 1 / (1 + i * kWeightDecay)

/// The occupations' words, the first of each, the second of each, and so on; none twice.
std::vector<OccupationWord> in_turn(std::span<Occupation const* const> occupations, WorkText const& work,
                                    Analyzer& analyzer) {
    std::vector<OccupationWord> words;
    std::size_t longest = 0;
    for (Occupation const* occupation : occupations) { longest = std::max(longest, occupation->vocabulary.size()); }
    for (std::size_t i = 0; i < longest; ++i) {
        for (Occupation const* occupation : occupations) {
            if (i >= occupation->vocabulary.size()) { continue; }
            TermPhrase phrase{occupation->vocabulary[i], analyzer};
            bool const known = std::any_of(words.begin(), words.end(), [&phrase](OccupationWord const& word) {
                return word.terms == phrase.terms;
            });
            if (known || phrase.terms.empty()) { continue; }
            auto span = work.find(phrase);
            words.push_back(
                {occupation->vocabulary[i], std::move(phrase.terms), i == 0 ? kNameWeight : 1.0, std::move(span)});
        }
    }
    return words;
}

}  // namespace

std::vector<OccupationWord> occupation_words(std::span<Occupation const* const> occupations, WorkText const& work,
                                             std::size_t most, Analyzer& analyzer) {
    std::vector<OccupationWord> const words = in_turn(occupations, work, analyzer);
    std::vector<OccupationWord> lent;
    auto const take = [&](std::size_t from, std::size_t to, auto const& fits) {
        for (std::size_t i = from; i < std::min(to, words.size()) && lent.size() < most; ++i) {
            if (fits(words[i])) { lent.push_back(words[i]); }
        }
    };
    take(0, kAlwaysLent, [](OccupationWord const&) { return true; });
    take(kAlwaysLent, words.size(), [](OccupationWord const& word) { return word.span.has_value(); });
    take(kAlwaysLent, words.size(), [](OccupationWord const& word) { return !word.span.has_value(); });
    double place = 0.0;
    for (OccupationWord& word : lent) { word.weight /= 1.0 + kWeightDecay * place++; }
    return lent;
}

}  // namespace winnow
