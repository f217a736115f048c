#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct Query {
    std::string id;
    std::string text;
};

/// Queries, one a line: its id, a tab, its text. Empty lines are passed over.
/// \throws Error naming `place` and the line for one without a tab or id, a second query of an id, or bytes that are
/// no UTF-8.
std::vector<Query> parse_queries(std::string_view tsv, std::string const& place);

}  // namespace winnow
