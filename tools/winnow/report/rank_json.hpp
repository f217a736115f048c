#pragma once

#include "engine/json/writer.hpp"
#include "tools/winnow/report/ranking_report.hpp"

#include <iosfwd>

namespace winnow {

/// One document `winnow.rank/1` (docs/schemas/rank.schema.json).
void print_rank_json(RankingReport const& report, std::ostream& out);

/// The same as lines: first the document without "results" and "unreadable", then each result, then
/// each unreadable entry as {"unreadable":{"id":…,"reason":…}}.
void print_rank_ndjson(RankingReport const& report, std::ostream& out);

/// One result, as in both.
void write_ranked(Plan const& plan, Ranked const& line, ApplicationResult const& result, bool explain,
                  JsonWriter& json);

}  // namespace winnow
