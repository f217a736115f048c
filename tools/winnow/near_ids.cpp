#include "tools/winnow/near_ids.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMost = 5;

/// "a-#" of "a-0001": ids of one numbering have one form.
std::string form(std::string_view id) {
    std::string form;
    for (char const c : id) {
        bool const digit = c >= '0' && c <= '9';
        if (!digit || !form.ends_with('#')) { form.push_back(digit ? '#' : c); }
    }
    return form;
}

/// Levenshtein's distance in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t const change = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string> near_ids(Index const& index, std::string_view wanted) {
    std::string const lower = lower_ascii(wanted);
    std::size_t const reach = std::max<std::size_t>(1, lower.size() / 3);
    std::string const wanted_form = form(lower);
    std::vector<std::pair<std::size_t, std::string_view>> near;
    for (std::size_t i = 0; i < index.documents(); ++i) {
        std::string_view const id = index.id(static_cast<DocId>(i));
        std::string const candidate = lower_ascii(id);
        bool const nested = !lower.empty() &&
                            (candidate.find(lower) != std::string::npos || lower.find(candidate) != std::string::npos);
        std::size_t const apart = distance(candidate, lower);
        if (nested || apart <= reach || form(candidate) == wanted_form) { near.emplace_back(apart, id); }
    }
    std::sort(near.begin(), near.end());
    if (near.size() > kMost) { near.resize(kMost); }
    std::vector<std::string> ids;
    for (auto const& [apart, id] : near) { ids.emplace_back(id); }
    return ids;
}

}  // namespace winnow
