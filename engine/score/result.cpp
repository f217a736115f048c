#include "engine/score/result.hpp"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

using ColumnName = std::pair<Column, std::string_view>;

constexpr auto kColumns = std::to_array<ColumnName>({
    {Column::score, "score"},
    {Column::coverage, "coverage"},
    {Column::similarity, "similarity"},
    {Column::cosine, "cosine"},
    {Column::bm25, "bm25"},
    {Column::tq, "tq"},
    {Column::ecq, "ecq"},
});

std::int64_t subtotal(Scores const& scores, RequirementKind kind) {
    auto const& points = scores.kinds[static_cast<std::size_t>(kind)];
    return points ? to_hundredths(*points) : 0;
}

}  // namespace

State state_of(Context context) {
    switch (context) {
        case Context::prose: return State::evidenced;
        case Context::listed: return State::listed;
        case Context::negated: break;
    }
    return State::possible;
}

std::string_view name_of(State state) {
    switch (state) {
        case State::evidenced: return "evidenced";
        case State::listed: return "listed";
        case State::possible: return "possible";
        case State::absent: break;
    }
    return "absent";
}

std::string_view plain_name_of(State state) {
    switch (state) {
        case State::evidenced: return "in a sentence";
        case State::listed: return "only in a list";
        case State::possible: return "perhaps";
        case State::absent: break;
    }
    return "not found";
}

std::optional<Column> column(std::string_view name) {
    auto const* found = std::find_if(kColumns.begin(), kColumns.end(), [&](auto const& c) { return c.second == name; });
    return found == kColumns.end() ? std::nullopt : std::optional{found->first};
}

std::string_view name_of(Column column) { return kColumns[static_cast<std::size_t>(column)].second; }

std::int64_t Scores::by(Column column) const {
    switch (column) {
        case Column::score: break;
        case Column::coverage: return coverage;
        case Column::similarity: return similarity;
        case Column::cosine: return cosine;
        case Column::bm25: return bm25;
        case Column::tq: return subtotal(*this, RequirementKind::tq);
        case Column::ecq: return subtotal(*this, RequirementKind::ecq);
    }
    return hundredths();
}

}  // namespace winnow
