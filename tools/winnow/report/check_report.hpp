#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/record/background.hpp"
#include "engine/review/draft.hpp"
#include "engine/review/finding.hpp"
#include "engine/score/result.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// How much of a draft is looked at.
enum class CheckView : std::uint8_t {
    all,
    qrb  ///< as a Qualifications Review Board has it: ECQs and résumé, no technical qualifications, no scores
};

/// A candidate's draft and what the engine sees in it.
struct CheckReport {
    Application draft;
    Background const& background;
    std::string analyzer;  ///< its description
    CheckView view = CheckView::all;
    std::map<std::string, std::string> files;  ///< by section id, the path of its document, where that is known

    Plan const* plan = nullptr;                              ///< null: the draft is read, and not scored
    std::optional<ApplicationResult> result = std::nullopt;  ///< there exactly where plan is
    std::string as_of = {};                                  ///< ISO date that "ten years ago" counts from
    Draft reviewed = {};                 ///< the draft's sections as the rules see them, in the same order
    std::vector<Finding> findings = {};  ///< by section and place
};

/// What a reader would criticise, section by section: each finding with its words, and each rule's advice once.
void print_findings_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out);

/// `winnow.check/1` (docs/schemas/check.schema.json).
void print_check_json(CheckReport const& report, std::ostream& out);

/// For the candidate: what was read, the score, and for each requirement which words stand where. It
/// shows; it never says to repeat a word.
void print_check_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out);

/// SARIF 2.1.0 (OASIS, 2020) of the findings, for editors. Places are those in the draft's file where it has the
/// section's words as they stand there, as plain text and mostly Markdown do; else in the text that winnow read, which
/// the log then holds.
void print_check_sarif(CheckReport const& report, std::ostream& out);

/// The same as a page for the file: the draft with its marks, findings in the margin, the announcement beside it.
void print_check_html(CheckReport const& report, std::ostream& out);

}  // namespace winnow
