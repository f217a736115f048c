#include "corpus/synthetic/vocabulary.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace winnow::synthetic {
namespace {

/// Function words hold about the first fifty places of English, so the most frequent word of ours stands behind them.
constexpr std::uint64_t kPlacesOfFunctionWords = 50;
constexpr std::uint64_t kWeightScale = std::uint64_t{1} << 40;
constexpr std::uint64_t weight_of_rank(std::uint64_t rank) { return kWeightScale / (rank + kPlacesOfFunctionWords); }

/// FNV-1a, to order words that have no frequency.
std::uint64_t scrambled(std::string_view word) {
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325ULL;
    for (char const c : word) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100'0000'01b3ULL; }
    return hash;
}

struct Candidate {
    ListedWord word;
    WordClass word_class;
    std::uint32_t df;  ///< 0 for a word that is not listed
    std::uint64_t tie;
};

std::uint32_t frequency(ListedWord const& word, DocumentFrequencies const& frequencies) {
    // A background made without a stemmer lists the words themselves.
    for (std::string_view const term : {word.stem, word.word}) {
        if (frequencies.listed(term)) { return frequencies.df(term); }
    }
    return 0;
}

constexpr auto kOnsets = std::to_array<std::string_view>(
    {"b", "br", "c", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"});
constexpr auto kVowels = std::to_array<std::string_view>({"a", "e", "i", "o", "u"});
constexpr auto kEndings = std::to_array<std::string_view>({"ton", "ville", "burg", "field", "ford", "dale", "mere"});
constexpr std::uint64_t kSyllables = kOnsets.size() * kVowels.size();

}  // namespace

Vocabulary::Vocabulary(Background const& background) {
    std::vector<Candidate> candidates;
    for (WordClass const word_class : {WordClass::noun, WordClass::verb, WordClass::adjective}) {
        for (ListedWord const& word : shipped_words(word_class)) {
            candidates.push_back({word, word_class, frequency(word, background.applicants), scrambled(word.word)});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](Candidate const& a, Candidate const& b) {
        return std::tuple{b.df, a.tie, a.word_class} < std::tuple{a.df, b.tie, b.word_class};
    });
    std::uint64_t rank = 0;
    for (Candidate const& candidate : candidates) {
        Ranked& ranked = classes_[static_cast<std::size_t>(candidate.word_class)];
        std::uint64_t const before = ranked.cumulative.empty() ? 0 : ranked.cumulative.back();
        ranked.words.push_back(candidate.word);
        ranked.cumulative.push_back(before + weight_of_rank(++rank));
    }
}

std::string_view Vocabulary::draw(WordClass word_class, Random& random) const {
    Ranked const& ranked = classes_[static_cast<std::size_t>(word_class)];
    std::uint64_t const point = random.below(ranked.cumulative.back());
    auto const found = std::upper_bound(ranked.cumulative.begin(), ranked.cumulative.end(), point);
    return ranked.words[static_cast<std::size_t>(found - ranked.cumulative.begin())].word;
}

void append_name(std::uint64_t rank, std::string& out) {
    std::size_t const begin = out.size();
    // Two syllables at least; the digits of the rank in base 100 name them, so no two ranks share a name.
    std::uint64_t rest = rank + kSyllables - 1;
    for (; rest != 0; rest /= kSyllables) {
        out += kOnsets[rest % kSyllables / kVowels.size()];
        out += kVowels[rest % kVowels.size()];
    }
    out += kEndings[rank % kEndings.size()];
    out[begin] = static_cast<char>(out[begin] - 'a' + 'A');
}

}  // namespace winnow::synthetic
