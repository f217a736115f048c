#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/record/background.hpp"
#include "engine/score/result.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace winnow {

/// A candidate's draft and what the engine sees in it.
struct CheckReport {
    Application const& draft;
    Background const& background;
    std::string analyzer;                       ///< its description
    Plan const* plan = nullptr;                 ///< null: the draft is read, and not scored
    ApplicationResult const* result = nullptr;  ///< null exactly where plan is
    std::string as_of;                          ///< ISO date
};

/// `winnow.check/1` (docs/schemas/check.schema.json).
void print_check_json(CheckReport const& report, std::ostream& out);

/// For the candidate: what was read, the score, and for each requirement which words stand where. It
/// shows; it never says to repeat a word.
void print_check_text(CheckReport const& report, TerminalStyle const& style, std::ostream& out);

}  // namespace winnow
