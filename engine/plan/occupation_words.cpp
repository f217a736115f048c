#include "engine/plan/occupation_words.hpp"

#include "engine/plan/requirement_draft.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

namespace winnow {
namespace {

using Terms = std::vector<std::string>;

constexpr std::size_t kMostOccupations = 2;
constexpr std::size_t kAlwaysLent = 4;  // words that are lent whether the announcement has them or not
constexpr double kNameWeight = 2.0;     // of an occupation's first word, beside the others
constexpr double kWeightDecay = 0.15;   // the word at place i weighs 1 / (1 + i * kWeightDecay)

/// An analyzed text: its terms in order, and where they stand.
struct TermText {
    Terms terms;
    std::vector<std::pair<std::size_t, std::size_t>> ranges;  ///< [terms.size()] bytes
    std::vector<std::uint32_t> positions;                     ///< [terms.size()]
};

TermText analyzed(std::string_view text, Analyzer& analyzer) {
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    TermText result;
    for (Token const& token : buffer.tokens) {
        result.terms.emplace_back(buffer.term(token));
        result.ranges.emplace_back(token.begin, token.end);
        result.positions.push_back(token.position);
    }
    return result;
}

/// Index of the first term of the phrase's first occurrence, its terms at consecutive positions.
std::optional<std::size_t> find(TermText const& text, Terms const& phrase) {
    for (auto at = text.terms.begin(); !phrase.empty(); ++at) {
        at = std::search(at, text.terms.end(), phrase.begin(), phrase.end());
        if (at == text.terms.end()) { break; }
        auto const first = static_cast<std::size_t>(at - text.terms.begin());
        std::size_t const last = first + phrase.size() - 1;
        if (text.positions[last] - text.positions[first] == phrase.size() - 1) { return first; }
    }
    return std::nullopt;
}

/// Where a title names an occupation: the terms [begin, end) of the longest of its names there.
struct Naming {
    std::size_t begin = 0;
    std::size_t end = 0;
    Occupation const* occupation = nullptr;

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

Naming naming(TermText const& title, Occupation const& occupation, Analyzer& analyzer) {
    Naming best{0, 0, &occupation};
    for (std::string const& name : occupation.titles) {
        Terms const terms = analyzed(name, analyzer).terms;
        auto const at = find(title, terms);
        bool const better = at && (terms.size() > best.size() || (terms.size() == best.size() && *at < best.begin));
        if (better) { best = {*at, *at + terms.size(), &occupation}; }
    }
    return best;
}

/// Longer names first, then by place, then as the occupations are listed. A name inside a longer one is none: a
/// mechanical engineer is no mechanic.
std::vector<Naming> in_order(std::vector<Naming> named) {
    std::sort(named.begin(), named.end(), [](Naming const& a, Naming const& b) {
        return std::tuple{b.size(), a.begin, a.occupation} < std::tuple{a.size(), b.begin, b.occupation};
    });
    std::vector<Naming> kept;
    for (Naming const& one : named) {
        bool const inside = std::any_of(kept.begin(), kept.end(), [&one](Naming const& longer) {
            return longer.size() > one.size() && longer.begin <= one.begin && one.end <= longer.end;
        });
        if (!inside) { kept.push_back(one); }
    }
    return kept;
}

/// Digits that the announcement's series share with one of the occupation's, if that is all of the latter.
std::size_t series_digits(Announcement const& announcement, Occupation const& occupation) {
    std::size_t most = 0;
    for (std::string const& series : announcement.series) {
        for (std::string const& own : occupation.series) {
            if (series.starts_with(own)) { most = std::max(most, own.size()); }
        }
    }
    return most;
}

/// The occupations' words, the first of each, the second of each, and so on; none twice.
std::vector<OccupationWord> in_turn(std::span<Occupation const* const> occupations, Analyzer& analyzer) {
    std::vector<OccupationWord> words;
    std::size_t longest = 0;
    for (Occupation const* occupation : occupations) { longest = std::max(longest, occupation->vocabulary.size()); }
    for (std::size_t i = 0; i < longest; ++i) {
        for (Occupation const* occupation : occupations) {
            if (i >= occupation->vocabulary.size()) { continue; }
            Terms terms = analyzed(occupation->vocabulary[i], analyzer).terms;
            bool const known = std::any_of(words.begin(), words.end(),
                                           [&terms](OccupationWord const& word) { return word.terms == terms; });
            if (known || terms.empty()) { continue; }
            words.push_back({occupation->vocabulary[i], std::move(terms), i == 0 ? kNameWeight : 1.0, std::nullopt});
        }
    }
    return words;
}

/// Fills in where the passages that describe the work have the words.
void locate(Announcement const& announcement, std::vector<OccupationWord>& words, Analyzer& analyzer) {
    using enum PassageKind;
    for (FieldRange const& passage : passages_of(
             announcement, {summary, duties, specialized_experience, qualifications, technical_qualifications})) {
        TermText const text = analyzed(text_of(announcement, passage), analyzer);
        for (OccupationWord& word : words) {
            if (word.span) { continue; }
            if (auto const first = find(text, word.terms)) {
                word.span =
                    SourceSpan{announcement.fields[passage.field].name, passage.begin + text.ranges[*first].first,
                               passage.begin + text.ranges[*first + word.terms.size() - 1].second};
            }
        }
    }
}

}  // namespace

std::vector<Occupation const*> choose_occupations(Announcement const& announcement,
                                                  std::span<Occupation const> occupations, Analyzer& analyzer) {
    TermText const title = analyzed(announcement.title, analyzer);
    std::vector<Naming> named;
    Occupation const* by_series = nullptr;
    std::size_t digits = 0;
    for (Occupation const& occupation : occupations) {
        if (Naming const found = naming(title, occupation, analyzer); found.size() != 0) { named.push_back(found); }
        if (std::size_t const shared = series_digits(announcement, occupation); shared > digits) {
            by_series = &occupation;
            digits = shared;
        }
    }
    std::vector<Occupation const*> chosen;
    for (Naming const& one : in_order(std::move(named))) {
        if (chosen.size() < kMostOccupations) { chosen.push_back(one.occupation); }
    }
    if (chosen.empty() && by_series != nullptr) { chosen.push_back(by_series); }
    return chosen;
}

std::vector<OccupationWord> occupation_words(Announcement const& announcement,
                                             std::span<Occupation const* const> occupations, std::size_t most,
                                             Analyzer& analyzer) {
    std::vector<OccupationWord> words = in_turn(occupations, analyzer);
    locate(announcement, words, analyzer);
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
