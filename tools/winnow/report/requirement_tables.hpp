#pragma once

#include "engine/plan/plan.hpp"
#include "engine/score/result.hpp"
#include "tools/winnow/report/html_page.hpp"
#include "tools/winnow/report/marked_text.hpp"

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace winnow {

// How one application fares, as the tables that the pages of `explain` and `check` share. The results were made with
// `explain`, and have spans and terms.

/// Weight, coverage, similarity and points of each requirement.
void write_requirements_table(Plan const& plan, ApplicationResult const& result, HtmlPage& page);

/// Each keyword with its state, links to its places (mark_anchor), and its points.
void write_keyword_table(Requirement const& requirement, RequirementResult const& result, HtmlPage& page);

/// The other words of the requirement that were found.
void write_term_table(Requirement const& requirement, RequirementResult const& result, HtmlPage& page);

using MarksBySection = std::map<std::string, std::vector<Mark>, std::less<>>;
/// Adds a mark for each place of each keyword.
void collect_marks(Requirement const& requirement, RequirementResult const& result, MarksBySection& marks);

/// "Marked are the keywords: in a sentence, only in a list …", each as it is marked.
void write_marks_legend(std::initializer_list<State> states, HtmlPage& page);

}  // namespace winnow
