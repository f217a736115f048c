#include "tools/winnow/report/draft_facts.hpp"
#include "tools/winnow/report/snippet.hpp"

#include "engine/review/competencies.hpp"
#include "engine/text/segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr Micro kWeak = kMicro / 2;
constexpr std::size_t kQuoted = 60;

CoreQualification const* qualification_of(Framework const& framework, std::string_view id) {
    auto const& all = framework.qualifications;
    auto const found = std::find_if(all.begin(), all.end(), [id](CoreQualification const& q) { return q.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> questions_of(CoreQualification const& qualification, DraftSection const* answer) {
    std::vector<Competency const*> missing = competencies_not_shown(qualification, answer);
    if (missing.empty()) {
        for (Competency const& competency : qualification.competencies) { missing.push_back(&competency); }
    }
    return focus_questions(missing);
}

std::vector<Focus> focus_of_plan(CheckReport const& report, Framework const& framework) {
    std::vector<Focus> all;
    for (std::size_t i = 0; i < report.result->requirements.size(); ++i) {
        Requirement const& requirement = report.plan->requirements[i];
        RequirementResult const& result = report.result->requirements[i];
        if (requirement.kind != RequirementKind::ecq || result.exempt || result.coverage >= kWeak) { continue; }
        CoreQualification const* const qualification = qualification_of(framework, requirement.id);
        if (qualification == nullptr) { continue; }
        DraftSection const* const answer =
            result.answered_by.empty() ? nullptr : report.reviewed.section(result.answered_by.front());
        all.push_back({requirement.id, questions_of(*qualification, answer)});
    }
    return all;
}

std::vector<Focus> focus_of_sections(CheckReport const& report) {
    std::vector<Focus> all;
    for (DraftSection const& section : report.reviewed.sections) {
        CoreQualification const* const qualification = report.reviewed.qualification_of(section);
        if (qualification == nullptr) { continue; }
        std::vector<Competency const*> const missing = competencies_not_shown(*qualification, &section);
        if (missing.size() * 2 <= qualification->competencies.size()) { continue; }
        all.push_back({section.id, focus_questions(missing)});
    }
    return all;
}

/// The finding's first words in quotes, on one line; empty where it is about all.
std::string quote_of(DraftSection const& section, Finding const& finding) {
    if (is_about_all(section, finding)) { return {}; }
    std::string const words = one_line(section.slice(finding.begin, finding.end));
    if (words.size() <= kQuoted) { return fmt::format("\"{}\"", words); }
    std::size_t const cut = words.rfind(' ', kQuoted);
    return fmt::format("\"{} …\"", words.substr(0, cut == std::string::npos ? kQuoted : cut));
}

}  // namespace

std::size_t count_words(std::string_view text) {
    Segmenter segmenter{Segmenter::Unit::word};
    segmenter.set_text(text);
    std::size_t words = 0;
    ByteRange segment;
    while (segmenter.next(segment)) { words += segmenter.is_word() ? 1U : 0U; }
    return words;
}

std::string story_balance(DraftSection const& section) {
    std::array<std::size_t, kSentenceRoles> words{};
    std::size_t all = 0;
    for (DraftSentence const& sentence : section.sentences) {
        words[static_cast<std::size_t>(sentence.role)] += sentence.words();
        all += sentence.words();
    }
    std::string text;
    for (SentenceRole const role :
         {SentenceRole::challenge, SentenceRole::context, SentenceRole::action, SentenceRole::result}) {
        std::size_t const share = all == 0 ? 0 : (100 * words[static_cast<std::size_t>(role)] + all / 2) / all;
        text += fmt::format("{}{} {} %", text.empty() ? "" : ", ", name_of(role), share);
    }
    return text;
}

bool is_about_all(DraftSection const& section, Finding const& finding) {
    if (finding.begin == finding.end || section.sentences.empty()) { return true; }
    return section.sentences.size() > 1 && finding.begin <= section.sentences.front().begin &&
           finding.end >= section.sentences.back().end;
}

std::string message_with_quote(DraftSection const& section, Finding const& finding) {
    std::string const words = quote_of(section, finding);
    bool const repeats = words.empty() || finding.message.starts_with(words);  // "in order to" is …
    return repeats ? finding.message : fmt::format("{}: {}", words, finding.message);
}

std::vector<Focus> focus_of(CheckReport const& report) {
    Framework const* const framework = report.reviewed.context.framework;
    if (framework == nullptr) { return {}; }
    return report.plan == nullptr ? focus_of_sections(report) : focus_of_plan(report, *framework);
}

std::vector<std::string> questions_for(std::vector<Focus> const& all, std::string_view id) {
    auto const found = std::find_if(all.begin(), all.end(), [id](Focus const& focus) { return focus.id == id; });
    return found == all.end() ? std::vector<std::string>{} : found->questions;
}

}  // namespace winnow
