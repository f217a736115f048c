#pragma once

#include "tools/winnow/report/ranking_report.hpp"
#include "tools/winnow/report/text_style.hpp"

#include <iosfwd>

namespace winnow {

/// One application's score, part by part: each keyword with its points, its state in plain words and
/// the words around each occurrence; each term of the similarity; the sum.
/// \pre result was made with `explain`.
void print_explanation(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                       TerminalStyle const& style, std::ostream& out);

}  // namespace winnow
