#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace winnow {
namespace {

/// The letters' shape at `at`: digits as 9, the rest as it is.
bool has_shape(std::string_view text, std::size_t at, std::string_view shape) {
    if (at + shape.size() > text.size()) { return false; }
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == '9' ? !is_ascii_digit(text[at + i]) : text[at + i] != shape[i]) { return false; }
    }
    auto const joins = [](char c) { return is_ascii_digit(c) || c == '-'; };
    bool const before = at > 0 && joins(text[at - 1]);
    bool const after = at + shape.size() < text.size() && joins(text[at + shape.size()]);
    return !before && !after;
}

/// Whether the words before `at` announce a social security number.
bool is_announced(DraftSection const& section, std::size_t at) {
    std::string const before = lower_ascii(section.slice(at - std::min<std::size_t>(at, 30), at));
    return before.find("social security") != std::string::npos || before.find("ssn") != std::string::npos;
}

/// A social security number: 123-45-6789, or in another form where words announce it.
void find_numbers(RuleRun& run, DraftSection const& section) {
    struct Form {
        std::string_view shape;
        bool needs_words;
    };
    static constexpr std::array<Form, 3> kForms{{{"999-99-9999", false}, {"999 99 9999", true}, {"999999999", true}}};
    for (std::size_t at = 0; at < section.text.size(); ++at) {
        for (Form const& form : kForms) {
            if (has_shape(section.text, at, form.shape) && (!form.needs_words || is_announced(section, at))) {
                run.report(section, at, at + form.shape.size(), "looks like a social security number");
            }
        }
    }
}

/// Labels of a form that nobody asked to be filled in, with what follows: "Marital status: married".
PhraseSet const& labels() {
    static PhraseSet const kPhrases{"date of birth",
                                    "dob",
                                    "birth date",
                                    "birthdate",
                                    "born on",
                                    "marital status",
                                    "religion",
                                    "religious affiliation",
                                    "ethnicity",
                                    "race",
                                    "sexual orientation",
                                    "place of birth",
                                    "age",
                                    "height",
                                    "weight",
                                    "number of children",
                                    "spouse's name",
                                    "maiden name",
                                    "blood type"};
    return kPhrases;
}

bool is_month(DraftSection const& section, std::size_t word) {
    static PhraseSet const kMonths{"january", "february", "march",     "april",   "may",      "june",
                                   "july",    "august",   "september", "october", "november", "december"};
    return word < section.words.size() && kMonths.match(section, word, section.words.size()) != 0;
}

/// What nobody asked, told in a sentence.
PhraseSet const& told() {
    static PhraseSet const kPhrases{"i am married",
                                    "i am divorced",
                                    "i am single",
                                    "married father",
                                    "married mother",
                                    "father of two",
                                    "father of three",
                                    "father of four",
                                    "mother of two",
                                    "mother of three",
                                    "mother of four",
                                    "i am # years old",
                                    "my wife and _ children",
                                    "my husband and _ children",
                                    "i was born in #"};
    return kPhrases;
}

/// "Married, 2 kids", "| divorced |": alone between signs, as in the head of a résumé.
void find_marital_status(RuleRun& run, DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kStates{"married", "divorced", "widowed", "unmarried", "single mother", "single father"};
    for (PhraseMatch const& match : kStates.find(section, sentence)) {
        std::string_view const before = section.slice(0, section.words[match.first].begin);
        std::string_view const after =
            section.slice(section.words[match.last - 1].end, section.text.size()).substr(0, 1);
        bool const opens = before.empty() || before.ends_with('\n') || before.ends_with("  ") ||
                           before.ends_with("| ") || before.ends_with("- ") || before.ends_with("; ");
        bool const closes = after.empty() || std::string_view{",;|\n"}.find(after) != std::string_view::npos;
        if (opens && closes) {
            run.report_words(section, match.first, match.last, "personal data that nobody may consider");
        }
    }
}

bool is_filled_in(DraftSection const& section, PhraseMatch const& match) {
    std::size_t const end = section.words[match.last - 1].end;
    std::size_t const next = section.text.find_first_not_of(' ', end);
    if (next == std::string::npos) { return false; }
    if (section.word(match.first) == "born") {
        return is_ascii_digit(section.text[next]) || is_month(section, match.last);
    }
    return section.text[next] == ':';
}

/// "Age 44 … height 5'11\"": two measures of the body and more in a line.
bool describes_body(DraftSection const& section, DraftSentence const& sentence) {
    static PhraseSet const kMeasures{"age #", "aged #", "height #", "weight #", "age: #"};
    return kMeasures.count(section, sentence) >= 2;
}

void find_personal(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        find_numbers(run, *section);
        for (DraftSentence const& sentence : section->sentences) {
            for (PhraseMatch const& match : told().find(*section, sentence)) {
                run.report_words(*section, match.first, match.last, "personal data that nobody may consider");
            }
            if (section->is_resume()) { find_marital_status(run, *section, sentence); }
            if (describes_body(*section, sentence)) {
                run.report(*section, sentence, "personal data that nobody may consider");
            }
            for (PhraseMatch const& match : labels().find(*section, sentence)) {
                if (!is_filled_in(*section, match)) { continue; }
                run.report_words(*section, match.first, match.last, "personal data that nobody may consider");
            }
        }
    }
}

}  // namespace

Rule personal_data_rule() {
    return {"personal-data",
            Severity::error,
            kAllText,
            "Such data do not help, may not be considered, and can be stolen.",
            "Take them out; an agency asks for what it needs, on a form of its own.",
            kUsajobs,
            {},
            find_personal};
}

}  // namespace winnow
