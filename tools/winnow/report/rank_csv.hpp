#pragma once

#include "tools/winnow/report/ranking_report.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace winnow {

/// A table for spreadsheets (RFC 4180, lines ending in a line feed), one row an applicant and at the
/// end one an unreadable entry: rank, id, score, coverage, similarity, cosine, bm25, the coverage of
/// each requirement, flags, reason.
void print_rank_csv(RankingReport const& report, std::ostream& out);

/// A text as a cell. One that begins with `=`, `+`, `-`, `@`, a tab or a line end is prefixed with `'`,
/// so that no spreadsheet takes an applicant's words for a formula.
std::string csv_text_cell(std::string_view text);

}  // namespace winnow
