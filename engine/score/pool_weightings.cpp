#include "engine/score/pool_weightings.hpp"

#include "engine/score/block_scorer.hpp"
#include "engine/score/exemption.hpp"

#include <map>

namespace winnow {
namespace {

/// Weightings that are kept: their tables take a few hundred kilobytes each.
constexpr std::size_t kMostKept = 32;

}  // namespace

PoolWeightings::PoolWeightings(ScoringContext const& context) {
    Saturation const saturation{context.plan.composite.listed_credit};
    auto const keep = [&](std::vector<bool> const& exempt) {
        contributions_.emplace_back(context.compiled, saturation, Weighting{context.plan, exempt},
                                    context.plan.composite.listed_credit);
    };
    keep({});
    std::map<std::vector<bool>, std::uint8_t> known{{{}, 0}};
    auto const set_number = [&](std::size_t d, std::uint8_t number) {
        numbers_.resize(context.index.documents(), 0);
        numbers_[d] = number;
    };
    for (std::size_t d = 0; d < context.index.documents(); ++d) {
        DocId const document{static_cast<std::uint32_t>(d)};
        if (context.index.length(document) > BlockScorer::kLongestDocument) {
            set_number(d, kAlone);
            continue;
        }
        auto const entries = context.index.exempt(document);
        if (entries.empty()) { continue; }
        std::vector<bool> const exempt = exempt_requirements(context.plan, entries);
        auto found = known.find(exempt);
        if (found == known.end() && contributions_.size() < kMostKept) {
            found = known.emplace(exempt, static_cast<std::uint8_t>(contributions_.size())).first;
            keep(exempt);
        }
        set_number(d, found == known.end() ? kAlone : found->second);
    }
}

}  // namespace winnow
