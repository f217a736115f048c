#pragma once

#include "tools/winnow/report/ranking_difference.hpp"

#include <string>
#include <string_view>

namespace winnow {

/// Whether a file begins like what `rank` writes as JSON or NDJSON. False for what is no readable file.
bool is_ranking_file(std::string const& path);

/// "a ranking as CSV", "a winnow.plan/1 document" of a file that winnow wrote, which nobody means as a text; empty for
/// any other, and for what is no readable file.
std::string what_winnow_made(std::string const& path);

/// The ranking in the output of `rank --format json` or `ndjson`, one plan's.
/// \param name  of the file, for messages.
/// \throws Error for anything else: no JSON, another schema, a member that is missing or of another type, an id twice.
/// \complexity O(size); of NDJSON only a line at a time becomes a tree.
RankingFile read_ranking(std::string_view text, std::string_view name);

}  // namespace winnow
