#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/record/background.hpp"
#include "engine/review/draft.hpp"
#include "engine/review/finding.hpp"
#include "engine/score/result.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// A candidate's draft and what the engine sees in it.
struct CheckReport {
    Application const& draft;
    Background const& background;
    std::string analyzer;                       ///< its description
    Plan const* plan = nullptr;                 ///< null: the draft is read, and not scored
    ApplicationResult const* result = nullptr;  ///< null exactly where plan is
    std::string as_of;                          ///< ISO date
    Draft reviewed;                             ///< the draft's sections as the rules see them, in the same order
    std::vector<Finding> findings;              ///< by section and place
};

/// What a reader would criticise, section by section: each finding with its words, and each rule's advice once.
void print_findings_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out);

/// `winnow.check/1` (docs/schemas/check.schema.json).
void print_check_json(CheckReport const& report, std::ostream& out);

/// For the candidate: what was read, the score, and for each requirement which words stand where. It
/// shows; it never says to repeat a word.
void print_check_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out);

}  // namespace winnow
