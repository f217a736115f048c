#include "tools/winnow/queries.hpp"

#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace winnow {

std::vector<Query> parse_queries(std::string_view tsv, std::string const& place) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (tsv.starts_with(kByteOrderMark)) { tsv.remove_prefix(kByteOrderMark.size()); }
    std::vector<Query> queries;
    std::set<std::string, std::less<>> ids;
    std::size_t number = 0;
    auto const fail = [&](std::string_view message) {
        throw Error(fmt::format("{}: line {}: {}", place, number, message));
    };
    while (!tsv.empty()) {
        ++number;
        std::string_view line = tsv.substr(0, tsv.find('\n'));
        tsv.remove_prefix(std::min(line.size() + 1, tsv.size()));
        if (line.ends_with('\r')) { line.remove_suffix(1); }
        if (line.empty()) { continue; }
        std::size_t const tab = line.find('\t');
        if (tab == std::string_view::npos || tab == 0) { fail("is no query: an id, a tab and a text are expected"); }
        if (!is_valid_utf8(line)) { fail("is no UTF-8"); }
        Query query{std::string{line.substr(0, tab)}, std::string{line.substr(tab + 1)}};
        if (!ids.insert(query.id).second) { fail(fmt::format("there is a query \"{}\" already", query.id)); }
        queries.push_back(std::move(query));
    }
    if (queries.empty()) { throw Error(place + ": holds no query"); }
    return queries;
}

}  // namespace winnow
