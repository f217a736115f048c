#pragma once

#include "engine/number/fixed.hpp"
#include "tools/winnow/report/ranking_report.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// An id for a column of a TREC file. White space and control characters are percent-encoded, and so is a
/// percent sign that would read as such an escape.
std::string trec_id(std::string_view id);

/// The lines of one query of a TREC run, `QID Q0 ID RANK SCORE winnow`. Evaluators order by score alone,
/// so a score that is not below the one before it is lowered to a millionth under it.
class TrecQuery {
  public:
    TrecQuery(std::string_view query_id, std::ostream& out);

    /// \param score  in millionths; not above that of the line before.
    void line(std::string_view document_id, std::size_t rank, Micro score);

  private:
    std::string query_id_;
    std::ostream& out_;
    std::optional<Micro> last_;
};

/// A ranking as the run of one query, named after the announcement. Scores are those that it is ranked by.
void print_rank_trec(RankingReport const& report, std::ostream& out);

}  // namespace winnow
