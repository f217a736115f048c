#pragma once

#include "tools/winnow/report/ranking_report.hpp"

#include <iosfwd>

namespace winnow {

/// `winnow.explain/1`: one result as in `winnow.rank/1` with everything, and the texts that its spans
/// point into (docs/schemas/explain.schema.json).
/// \pre result was made with `explain`.
void print_explain_json(RankingReport const& report, Ranked const& line, ApplicationResult const& result,
                        std::ostream& out);

}  // namespace winnow
