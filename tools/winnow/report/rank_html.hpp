#pragma once

#include "tools/winnow/report/ranking_report.hpp"

#include <iosfwd>

namespace winnow {

/// A ranking as a page for the file: a row an applicant with the coverage of each requirement, and below it the
/// weightiest keywords that are not there and the flags; then the entries that could not be read.
void print_rank_html(RankingReport const& report, std::ostream& out);

}  // namespace winnow
