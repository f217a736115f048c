#include "engine/review/meant_words.hpp"
#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace winnow {
namespace {

constexpr std::array kParameters{
    RuleParameter{"foreign", 0.4, "share of unknown words from which on a sentence is in another language"}};

/// Words of letters alone: codes and abbreviations are nobody's mistakes.
bool may_be_judged(std::string_view word) {
    return word.size() >= 4 && std::all_of(word.begin() + 1, word.end(), is_ascii_lower) &&
           is_ascii_letter(word.front());
}

/// Part of an address or of a file's name: "https://", "name@", ".gov/".
bool is_in_address(DraftSection const& section, DraftWord const& word) {
    std::string_view const after = section.slice(word.end, std::min(word.end + 3, section.text.size()));
    bool const goes_on = after.starts_with('@') || after.starts_with('/') || after.starts_with("://") ||
                         after.starts_with('_') || (after.size() > 1 && after[0] == '.' && is_ascii_letter(after[1]));
    return goes_on ||
           (word.begin > 0 && std::string_view{"@./_\\"}.find(section.text[word.begin - 1]) != std::string_view::npos);
}

/// Part of a word of which a letter could not be read: "e*ciently" and "sta*" where a PDF has ligatures without a name.
bool is_broken(DraftSection const& section, DraftWord const& word) {
    std::string_view const text = section.text;
    bool const after_letter = word.begin > 1 && text[word.begin - 1] == '*' && is_ascii_letter(text[word.begin - 2]);
    bool const marked = word.begin > 0 && text[word.begin - 1] == '*';
    return after_letter || (!marked && word.end < text.size() && text[word.end] == '*');
}

class Speller {
  public:
    explicit Speller(RuleRun& run) : run_(run), words_(*run.spelling(), run.draft()) {}

    void check(DraftSection const& section) {
        seen_.clear();
        for (DraftSentence const& sentence : section.sentences) {
            if (!is_foreign(section, sentence)) { check(section, sentence); }
        }
    }

  private:
    void check(DraftSection const& section, DraftSentence const& sentence) {
        for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
            DraftWord const& at = section.words[i];
            std::string_view const written = section.slice(at.begin, at.end);
            if (!may_be_judged(written) || is_in_address(section, at) || is_broken(section, at) ||
                !seen_.insert(section.word(i)).second) {
                continue;
            }
            // The capital at a sentence's begin does not make a name; in résumés lines begin with names.
            bool const opens = i == sentence.first_word && sentence.kind == SentenceKind::sentence;
            bool const is_name = is_capitalised(section, i) && !(opens && section.is_narrative());
            if (is_capitalised(section, i) && run_.spelling()->knows(written)) { continue; }
            std::string const meant =
                is_name ? words_.meant_by_name(section.word(i)) : words_.meant_by(section.word(i));
            if (meant.empty()) { continue; }
            run_.report_words(section, i, i + 1, fmt::format("\"{}\": did you mean \"{}\"?", written, meant));
        }
    }

    /// Whether the sentence is in another language: small words of one, or hardly a word that is known.
    [[nodiscard]] bool is_foreign(DraftSection const& section, DraftSentence const& sentence) const {
        static PhraseSet const kSmallWords{"de",   "la",  "el",  "los", "las", "del",      "por", "para", "con", "una",
                                           "que",  "su",  "le",  "les", "des", "du",       "et",  "pour", "une", "dans",
                                           "avec", "und", "der", "das", "mit", "f\u00fcr", "von", "uma",  "os",  "em"};
        constexpr std::size_t kFewest = 4;
        std::size_t unknown = 0;
        std::size_t small = 0;
        for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
            if (is_capitalised(section, i)) { continue; }
            bool const letters = may_be_judged(section.word(i));
            unknown += letters && !run_.spelling()->knows(section.word(i)) ? 1U : 0U;
            small += kSmallWords.match(section, i, sentence.last_word);
        }
        auto const share =
            static_cast<double>(unknown) / static_cast<double>(std::max<std::size_t>(sentence.words(), 1));
        return (small >= 2 && small * 12 >= sentence.words()) ||
               (unknown >= kFewest && share > run_.parameter("foreign"));
    }

    RuleRun& run_;
    MeantWords words_;
    std::set<std::string_view> seen_;
};

void find_misspelled(RuleRun& run) {
    if (run.spelling() == nullptr) { return; }
    Speller speller{run};
    for (DraftSection const* section : run.sections()) { speller.check(*section); }
}

}  // namespace

Rule misspelling_rule() {
    return {"misspelling",
            Severity::suggestion,
            kAllText,
            "Readers take misspelled words for carelessness, and a keyword that is misspelled is not found.",
            "Correct it; if it is right, `# winnow: ignore misspelling` on a line of its own silences this.",
            kGuide,
            kParameters,
            find_misspelled};
}

}  // namespace winnow
