#include "engine/review/draft_words.hpp"
#include "engine/review/phrases.hpp"
#include "engine/review/rules.hpp"
#include "engine/review/sources.hpp"
#include "engine/review/vocabulary.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

PhraseSet const& people() {
    static PhraseSet const kPhrases{
        "employees", "employee",  "staff*",         "people",       "person*",     "analysts",    "engineers",
        "team*",     "managers",  "supervisors",    "attorneys",    "officers",    "soldiers",    "civilians",
        "agents",    "nurses",    "direct reports", "subordinates", "contractors", "specialists", "technicians",
        "workforce", "members",   "volunteers",     "inspectors",   "scientists",  "programmers", "supervised",
        "workers",   "reviewers", "auditors",       "offices",      "districts",   "trainees"};
    return kPhrases;
}

PhraseSet const& leading() {
    static PhraseSet const kPhrases{
        "i led",       "i lead",    "i manage*",    "i supervis*",       "i direct*",   "i oversee",
        "i oversaw",   "my staff",  "my employees", "my team*",          "my managers", "i hired",
        "i delegated", "i coached", "i mentored",   "my direct reports", "i command*"};
    return kPhrases;
}

PhraseSet const& money() {
    static PhraseSet const kPhrases{"budget*",      "spending",     "funds",     "appropriation*", "contract*",
                                    "procurement*", "expenditures", "financial", "account*"};
    return kPhrases;
}

bool counts_people(DraftSection const& section, DraftSentence const& sentence) {
    for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i) {
        std::string_view const number = section.word(i);
        // "two managers were in conflict" is no scope.
        if (!is_measure(section, i) || number == "percent" || number == "half" || number == "two") { continue; }
        std::size_t const last = std::min(i + 5, sentence.last_word);
        for (std::size_t k = i + 1; k < last; ++k) {
            if (people().match(section, k, sentence.last_word) != 0) { return true; }
        }
        // "a staff of 52", "my team of nineteen"
        for (std::size_t k = i >= sentence.first_word + 3 ? i - 3 : sentence.first_word; k < i; ++k) {
            if (people().match(section, k, sentence.last_word) != 0) { return true; }
        }
    }
    return false;
}

bool names_money(DraftSection const& section, DraftSentence const& sentence) {
    std::string_view const text = section.slice(sentence.begin, sentence.end);
    for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
        std::size_t const next = std::min(text.find_first_not_of(' ', at + 1), text.size() - 1);
        if (is_ascii_digit(text[next])) { return true; }
    }
    static PhraseSet const kAmounts{"# million", "# billion", "million dollars", "billion dollars", "thousand dollars"};
    return kAmounts.occurs(section, sentence);
}

using SentenceTest = bool (*)(DraftSection const&, DraftSentence const&);

DraftSentence const* first_that(DraftSection const& section, PhraseSet const& phrases) {
    auto const found = std::find_if(section.sentences.begin(), section.sentences.end(),
                                    [&](DraftSentence const& sentence) { return phrases.occurs(section, sentence); });
    return found == section.sentences.end() ? nullptr : &*found;
}

bool any_that(DraftSection const& section, SentenceTest test) {
    return std::any_of(section.sentences.begin(), section.sentences.end(),
                       [&](DraftSentence const& sentence) { return test(section, sentence); });
}

/// Whether the qualification is about people or about money, by its name: the frameworks differ in the numbers.
bool asks_for_people(CoreQualification const& qualification) { return qualification.name == "Leading People"; }
bool asks_for_money(CoreQualification const& qualification) {
    return qualification.name == "Business Acumen" || qualification.name == "Driving Efficiency";
}

/// Reports that neither people nor money are counted where the announcement asks a technical qualification for the size
/// of either.
void find_in_response(RuleRun& run, DraftSection const& section) {
    static PhraseSet const kSizes{
        "size of the staff",        "size of staff", "number of staff",    "number of employees",
        "size of the budget",       "budget size",   "staff and budget",   "size and scope",
        "scope and size",           "how many",      "size of the team",   "population served",
        "size of the organization", "dollar value",  "size of the budgets"};
    for (Asked const& asked : run.draft().context.asked) {
        if (asked.id != section.id || section.sentences.empty()) { continue; }
        DraftSection question;
        question.text = asked.text;
        cut_up(question);
        bool const asks = first_that(question, kSizes) != nullptr;
        if (asks && !any_that(section, counts_people) && !any_that(section, names_money)) {
            run.report(section, section.sentences.front(),
                       "the announcement asks how large it was, and no number says it");
        }
    }
}

void find_missing_scope(RuleRun& run) {
    for (DraftSection const* section : run.sections()) {
        if (section->kind == DraftKind::tq_response) { find_in_response(run, *section); }
        CoreQualification const* const qualification = run.draft().qualification_of(*section);
        if (qualification == nullptr) { continue; }
        if (asks_for_people(*qualification)) {
            DraftSentence const* const place = first_that(*section, leading());
            if (place != nullptr && !any_that(*section, counts_people)) {
                run.report(*section, *place, "how many people you led is not said");
            }
        }
        if (asks_for_money(*qualification)) {
            DraftSentence const* const place = first_that(*section, money());
            if (place != nullptr && !any_that(*section, names_money)) {
                run.report(*section, *place, "how much money you managed is not said");
            }
        }
    }
}

}  // namespace

Rule scope_missing_rule() {
    return {"scope-missing",
            Severity::warning,
            kNarratives,
            "Reviewers weigh the size of what you led; without it they assume it was small.",
            "Give the number of people, the amount of money or the size of the organization once.",
            kGuide,
            {},
            find_missing_scope};
}

}  // namespace winnow
