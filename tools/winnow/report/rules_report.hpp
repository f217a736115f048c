#pragma once

#include "engine/review/rule.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>
#include <span>

namespace winnow {

/// One line a rule: id, severity, why.
void print_rules_list(std::span<Rule const> rules, TerminalStyle const& style, std::ostream& out);

/// All that is known of a rule: where it runs, why, what to do, who says so, its parameters.
void print_rule_text(Rule const& rule, TerminalStyle const& style, std::ostream& out);

/// `winnow.rules/1` (docs/schemas/rules.schema.json).
void print_rules_json(std::span<Rule const> rules, std::ostream& out);

}  // namespace winnow
