#include "engine/score/contributions.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::int64_t kRoom = std::int64_t{1} << 62U;

}  // namespace

Contributions::Contributions(CompiledPlan const& plan, Saturation const& saturation, Weighting const& weighting,
                             Nano listed_credit)
    : plan_(plan), saturation_(saturation), weighting_(weighting) {
    for (std::size_t r = 0; r < plan.requirements.size(); ++r) {
        CompiledRequirement const& requirement = plan.requirements[r];
        first_term_.push_back(terms_.size());
        first_keyword_.push_back(keywords_.size());
        for (std::size_t t = 0; t < requirement.query.size(); ++t) {
            auto& worths = terms_.emplace_back();
            for (std::uint32_t prose = 0; prose <= kFull; ++prose) {
                for (std::uint32_t listed = 0; listed < kTabulated; ++listed) {
                    worths[prose * kTabulated + listed] = work_out(r, t, {prose, listed, 0});
                }
            }
        }
        for (CompiledKeyword const& keyword : requirement.keywords) {
            auto const worth = [&](Nano credit) {
                return KeywordWorth{weighting_.keyword_points(r, keyword.weight, credit), keyword.weight * credit};
            };
            keywords_.push_back({worth(0), worth(0), worth(listed_credit), worth(kNano)});
        }
    }
}

TermWorth Contributions::work_out(std::size_t requirement, std::size_t query_term,
                                  Occurrences const& occurrences) const {
    CompiledRequirement const& compiled = plan_.requirements[requirement];
    std::int64_t const q = compiled.query[query_term].weight;
    Micro const saturation = saturation_.of(occurrences);
    if (saturation == 0) { return {}; }
    Wide const share = Wide{q} * saturation;
    return {weighting_.term_points(requirement, q, saturation, compiled.query_weight),
            static_cast<std::int64_t>(share / compiled.query_weight),
            static_cast<std::int64_t>(share % compiled.query_weight)};
}

std::size_t Contributions::terms_between_reductions(std::size_t requirement) const {
    return static_cast<std::size_t>(kRoom / std::max<std::int64_t>(plan_.requirements[requirement].query_weight, 1));
}

bool Contributions::fit(CompiledPlan const& plan) {
    return std::all_of(plan.requirements.begin(), plan.requirements.end(), [](CompiledRequirement const& requirement) {
        Wide sum = 0;
        bool all_positive = requirement.query_weight >= 0 && requirement.query_weight < kRoom / 2;
        for (CompiledKeyword const& keyword : requirement.keywords) {
            sum += keyword.weight;
            all_positive = all_positive && keyword.weight >= 0;
        }
        return all_positive && sum * kNano < kRoom;
    });
}

}  // namespace winnow
