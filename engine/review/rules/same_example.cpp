#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/stems.hpp"
#include "engine/review/story.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{
        "points", 3.5,
        "points of likeness from which on two stories are one: a figure 2; a name, a year, a small figure 1; a word ½"},
    RuleParameter{"phrases", 8, "or so many runs of five words in common"}};

/// What a story can be recognised by.
struct Traits {
    std::set<std::string_view> figures;
    std::set<std::string_view> years;  ///< and figures of two digits, which meet by chance
    std::set<std::string_view> names;
    std::set<std::string_view> words;
    std::set<std::string> runs;  ///< of five words (the fingerprints of Schleimer et al. 2003, all kept)
};

Traits traits_of(DraftSection const& section, Story const& story) {
    Traits traits;
    for (std::size_t s = story.first; s < story.last; ++s) {
        DraftSentence const& sentence = section.sentences[s];
        for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
            std::string_view const word = section.word(i);
            bool const digit = is_ascii_digit(word.front());
            if (year_of(section, i) != 0 || (digit && word.size() == 2)) {
                traits.years.insert(word);
            } else if (digit && word.size() > 2) {
                traits.figures.insert(word);
            } else if (i > sentence.first_word && is_capitalised(section, i) && !is_first_person(word)) {
                traits.names.insert(word);
            } else if (word.size() >= 6 && is_content_word(word)) {
                traits.words.insert(word);
            }
            if (i + 5 <= sentence.last_word) {
                std::string run;
                for (std::size_t k = i; k < i + 5; ++k) { run.append(section.word(k)).push_back(' '); }
                traits.runs.insert(std::move(run));
            }
        }
    }
    return traits;
}

template <typename Set>
std::size_t shared(Set const& a, Set const& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&b](auto const& x) { return b.contains(x); }));
}

bool are_one(Traits const& a, Traits const& b, double points, double phrases) {
    std::size_t const figures = shared(a.figures, b.figures);
    std::size_t const years = shared(a.years, b.years);
    std::size_t const names = std::min<std::size_t>(shared(a.names, b.names), 2);  // employers have long names
    std::size_t const words = shared(a.words, b.words);
    double const sum = 2.0 * static_cast<double>(figures) + static_cast<double>(years + names) +
                       0.5 * static_cast<double>(std::min<std::size_t>(words, 6));
    bool const tangible =
        figures >= 2 || (figures >= 1 && years + names + words >= 3) || (names >= 1 && words >= (years >= 1 ? 3U : 4U));
    return (tangible && sum >= points) || static_cast<double>(shared(a.runs, b.runs)) >= phrases;
}

struct Told {
    DraftSection const* section;
    Story story;
    Traits traits;
};

/// Takes out what three parts of the draft and more have, whatever they are: the employer's name and size make no two
/// stories one.
void forget_what_all_have(std::vector<Told>& all, Draft const& draft) {
    std::map<std::string_view, std::set<DraftSection const*>> places;
    for (DraftSection const& section : draft.sections) {
        for (std::size_t i = 0; i < section.words.size(); ++i) { places[section.word(i)].insert(&section); }
    }
    for (Told& told : all) {
        for (auto const traits : {&Traits::figures, &Traits::names}) {
            std::erase_if(told.traits.*traits, [&places](std::string_view trait) { return places[trait].size() > 2; });
        }
    }
}

void find_same(RuleRun& run) {
    std::vector<Told> all;
    for (DraftSection const* section : run.sections()) {
        for (Story const& story : stories_of(*section)) { all.push_back({section, story, traits_of(*section, story)}); }
    }
    forget_what_all_have(all, run.draft());
    for (auto later = all.begin(); later != all.end(); ++later) {
        auto const twin = std::find_if(all.begin(), later, [&](Told const& earlier) {
            return earlier.section != later->section &&
                   are_one(earlier.traits, later->traits, run.parameter("points"), run.parameter("phrases"));
        });
        if (twin == later) { continue; }
        auto const& sentences = later->section->sentences;
        run.report(*later->section, sentences[later->story.first].begin, sentences[later->story.last - 1].end,
                   fmt::format("told in {} already", twin->section->id));
    }
}

}  // namespace

Rule same_example_rule() {
    return {"same-example",
            Severity::warning,
            kEcq,
            "One story under two ECQs suggests that there are no others.",
            "Keep it where it shows most, and take another here.",
            kGuide,
            kParameters,
            find_same};
}

}  // namespace winnow
