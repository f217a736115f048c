#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/spelling.hpp"

#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace winnow {
namespace {

/// Lower-case words of letters alone: names, codes and abbreviations are nobody's mistakes.
bool may_be_judged(std::string_view word) {
    return word.size() >= 4 && std::all_of(word.begin(), word.end(), is_ascii_lower);
}

/// "payables", "transmittals": plurals that the dictionary leaves out.
bool is_plural(Spelling const& spelling, std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") && spelling.knows(word.substr(0, word.size() - 1));
}

/// "expensing", "billers", "architected": forms of known verbs that the dictionary leaves out.
bool is_derived(Spelling const& spelling, std::string_view word) {
    for (std::string_view const ending : {"ing", "ed", "er", "ers"}) {
        if (word.size() < ending.size() + 4 || !word.ends_with(ending)) { continue; }
        std::string const stem{word.substr(0, word.size() - ending.size())};
        if (spelling.knows(stem) || spelling.knows(stem + "e")) { return true; }
    }
    return false;
}

/// "interagency", "multiyear", "cybersecurity": a prefix before a known word.
bool is_compound(Spelling const& spelling, std::string_view word) {
    static constexpr std::array<std::string_view, 26> kPrefixes{
        "inter", "multi", "cyber", "non",   "pre",   "post",  "sub",  "super", "counter",
        "micro", "macro", "anti",  "bio",   "geo",   "tele",  "over", "under", "out",
        "re",    "co",    "un",    "intra", "trans", "hydro", "mis",  "record"};
    for (std::string_view const prefix : kPrefixes) {
        if (word.size() >= prefix.size() + 4 && word.starts_with(prefix) &&
            spelling.knows(word.substr(prefix.size()))) {
            return true;
        }
    }
    return false;
}

/// To look for a better word takes a hundred times as long as to look a word up.
constexpr std::size_t kSuggestions = 5;

void report_unknown(RuleRun& run, DraftSection const& section, std::size_t word, std::string_view text, bool suggest) {
    std::string const better = suggest ? run.spelling()->suggestion(text) : std::string{};
    run.report_words(section, word, word + 1,
                     better.empty() ? fmt::format("\"{}\" is in no dictionary", text)
                                    : fmt::format("\"{}\": did you mean \"{}\"?", text, better));
}

void find_misspelled(RuleRun& run) {
    if (run.spelling() == nullptr) { return; }
    for (DraftSection const* section : run.sections()) {
        std::set<std::string_view> seen;
        std::size_t unknown = 0;
        for (DraftSentence const& sentence : section->sentences) {
            for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
                DraftWord const& at = section->words[i];
                std::string_view const text = section->slice(at.begin, at.end);
                // A capital at a sentence's begin does not make a name.
                bool const opens = i == sentence.first_word && sentence.kind == SentenceKind::sentence &&
                                   section->is_narrative() && text.substr(1) == section->word(i).substr(1);
                std::string_view const judged = opens ? section->word(i) : text;
                bool const address =
                    at.end < section->text.size() && (section->text[at.end] == '@' || section->text[at.end] == '/');
                bool const domain =
                    at.begin > 0 && (section->text[at.begin - 1] == '@' || section->text[at.begin - 1] == '.' ||
                                     section->text[at.begin - 1] == '/');
                if (address || domain || !may_be_judged(judged) || !seen.insert(judged).second) { continue; }
                if (opens && run.spelling()->knows(text)) { continue; }
                bool const known = run.spelling()->knows(judged) || is_compound(*run.spelling(), judged) ||
                                   is_plural(*run.spelling(), judged) || is_derived(*run.spelling(), judged);
                if (known) { continue; }
                report_unknown(run, *section, i, judged, unknown < kSuggestions);
                ++unknown;
            }
        }
    }
}

}  // namespace

Rule misspelling_rule() {
    return {"misspelling",
            Severity::suggestion,
            kAllText,
            "Readers take misspelled words for carelessness, and a keyword that is misspelled is not found.",
            "Look the word up; if it is right, `# winnow: ignore misspelling` on a line of its own silences this.",
            kGuide,
            {},
            find_misspelled};
}

}  // namespace winnow
