#pragma once

#include "tools/winnow/report/ranking_report.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>

namespace winnow {

/// A ranking as a table for people: a row an applicant with the coverage of each requirement where the
/// width allows, the weightiest keywords that were not found, and flags below the row.
void print_rank_text(RankingReport const& report, TerminalStyle const& style, std::ostream& out);

}  // namespace winnow
