#include "engine/text/counted.hpp"
#include "tools/winnow/report/check_report.hpp"
#include "tools/winnow/report/draft_facts.hpp"
#include "tools/winnow/report/mention_report.hpp"
#include "tools/winnow/report/result_text.hpp"

#include "engine/record/section_name.hpp"
#include "tools/winnow/system/printable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr std::size_t kStateWidth = 14;

void print_sections(Application const& draft, TerminalStyle const& style, std::ostream& out) {
    out << style.bold("What winnow reads") << '\n';
    for (Section const& section : draft.sections) {
        out << fmt::format("  {}: {}{}\n", printable(section.id), counted(count_words(section.text), "word"),
                           is_scored_section(section.id) ? "" : "; read, not scored");
    }
    if (draft.sections.empty()) { out << "  no text\n"; }
}

void print_state(Requirement const& requirement, RequirementResult const& result, State state,
                 TerminalStyle const& style, std::ostream& out) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < result.keywords.size(); ++i) {
        KeywordResult const& keyword = result.keywords[i];
        if (keyword.state == state) { words.push_back(printable(name_with_aliases(requirement.keywords[i], keyword))); }
    }
    if (words.empty()) { return; }
    std::string const name = pad_right(plain_name_of(state), kStateWidth);
    std::string const list = wrap(fmt::format("{}", fmt::join(words, ", ")), style.width, kStateWidth + 4);
    out << "  " << name << "  " << list.substr(kStateWidth + 4);
}

void print_questions(std::vector<std::string> const& questions, TerminalStyle const& style, std::ostream& out) {
    for (std::string const& question : questions) { out << "  ? " << wrap(question, style.width, 4).substr(4); }
}

void print_requirement(Requirement const& requirement, RequirementResult const& result, TerminalStyle const& style,
                       std::ostream& out) {
    out << '\n' << style.bold(printable(requirement.id));
    if (requirement.label != requirement.id) { out << " (" << printable(requirement.label) << ')'; }
    if (result.exempt) {
        out << ": exempt, not counted\n";
        return;
    }
    std::string const answered = result.answered_by.empty()
                                     ? "no response was found"
                                     : printable(fmt::format("read in {}", fmt::join(result.answered_by, ", ")));
    out << fmt::format(": {} points of {}, coverage {}; {}\n", format_decimal(result.points, 6),
                       format_decimal_short(divide_half_even(Wide{result.weight} * 100, 1000), 6),
                       short_share(result.coverage), answered);
    for (State const state : {State::evidenced, State::listed, State::possible, State::absent}) {
        print_state(requirement, result, state, style, out);
    }
}

void print_score(CheckReport const& report, TerminalStyle const& style, std::ostream& out) {
    Scores const& scores = report.result->scores;
    out << fmt::format("score {}  coverage {}  similarity {}\n", style.bold(format_decimal(scores.hundredths(), 2)),
                       format_decimal_short(scores.coverage, 6), format_decimal_short(scores.similarity, 6));
    out << fmt::format("plan {}, background {}, as of {}\n", report.plan->sha256.substr(0, 12),
                       report.background.sha256.substr(0, 12), report.as_of);
}

constexpr std::string_view kAboutWords =
    "\"in a sentence\" counts in full, \"only in a list\" in part. \"perhaps\" stands for a word that is there only "
    "negated, hoped for or in a near form. Use a word of the announcement where it is true of your work, in a sentence "
    "that says what you did; more of the same word adds little and reads badly.";

}  // namespace

void print_check_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out) {
    out << style.bold(printable(report.draft.id));
    std::vector<Focus> const focus = focus_of(report);
    if (report.plan == nullptr) {
        out << (report.view == CheckView::qrb ? "\nas a Qualifications Review Board has it: ECQs and résumé, no "
                                                "technical qualifications, no score\n"
                                              : "\nno announcement or plan was given, so there is no score\n");
        out << "as of " << report.as_of << "\n\n";
        print_sections(report.draft, style, out);
        for (Focus const& weak : focus) {
            out << '\n' << style.bold(printable(weak.id)) << ": a reader would ask\n";
            print_questions(weak.questions, style, out);
        }
        print_flags(report.draft.flags, 2, style, out);
        print_findings_text(report, style, out);
        return;
    }
    std::string const announcement = announcement_name(*report.plan);
    out << (announcement.empty() ? "" : " for " + announcement) << '\n';
    print_plan_warnings(*report.plan, style, out);
    print_score(report, style, out);
    out << '\n';
    print_sections(report.draft, style, out);
    print_flags(report.result->flags, 2, style, out);
    for (std::size_t i = 0; i < report.result->requirements.size(); ++i) {
        Requirement const& requirement = report.plan->requirements[i];
        print_requirement(requirement, report.result->requirements[i], style, out);
        print_questions(questions_for(focus, requirement.id), style, out);
    }
    print_mentions(*report.plan, report.draft.sections, style, out);
    print_findings_text(report, style, out);
    out << '\n' << wrap(kAboutWords, style.width) << about_scores(*report.plan, style.width);
}

}  // namespace winnow
