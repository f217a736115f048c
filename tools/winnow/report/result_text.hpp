#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/score/result.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace winnow {

/// Pieces that the reports for people share.

/// "DE-1050: Physician", as far as the plan names its announcement; empty if it does not.
std::string announcement_name(Plan const& plan);

/// The announcement's name, if there is one, and the plan's warnings: a line each.
void print_heading(Plan const& plan, TerminalStyle const& style, std::ostream& out);

/// A line for each warning of the plan.
void print_plan_warnings(Plan const& plan, TerminalStyle const& style, std::ostream& out);

/// A line for each flag, indented.
void print_flags(std::span<Flag const> flags, std::size_t indent, TerminalStyle const& style, std::ostream& out);

/// Keywords of a state over all requirements, the weightiest first, each once; ties in plan order.
std::vector<std::string> keywords_in_state(Plan const& plan, ApplicationResult const& result, State state);

/// `workforce planning (as "staffing")`: a keyword, and the aliases that stand for it where it does not stand itself.
std::string name_with_aliases(Keyword const& keyword, KeywordResult const& result);

/// "0.85": a share with two decimals, half to even.
std::string short_share(Micro share);

/// "+3.25", "-0.10", "the same".
std::string signed_change(std::int64_t change, int decimals);

/// "a, b, c …": as many of the words as fit `width` columns.
std::string list_within(std::span<std::string const> words, std::size_t width);

/// What a score says and what it does not, wrapped.
std::string about_scores(Plan const& plan, std::size_t width);

}  // namespace winnow
