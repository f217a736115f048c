#pragma once

#include "tools/winnow/report/ranking_report.hpp"

#include <iosfwd>

namespace winnow {

/// One application's score as a page for the file: the requirements, each keyword and term with its points, and the
/// application's text with every occurrence marked.
/// \pre result was made with `explain`.
void print_explain_html(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                        std::ostream& out);

}  // namespace winnow
