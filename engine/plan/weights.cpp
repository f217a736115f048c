#include "engine/plan/weights.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace winnow {
namespace {

constexpr std::uint64_t kParts = 1'000'000;  // a weight is a whole number of these
constexpr Nano kPart = kNano / static_cast<Nano>(kParts);

/// Kinds that share a part of the score, and that part in hundredths.
struct KindGroup {
    std::uint64_t hundredths = 0;
    std::uint64_t members = 0;
};

std::size_t group_of(RequirementKind kind) {
    switch (kind) {
        case RequirementKind::tq:
        case RequirementKind::specialized_experience: return 0;
        case RequirementKind::ecq: return 1;
        case RequirementKind::duty:
        case RequirementKind::qualification:
        case RequirementKind::question: break;
    }
    return 2;
}

}  // namespace

std::vector<Nano> apportion(std::span<std::uint64_t const> claims) {
    Wide total = 0;
    for (std::uint64_t const claim : claims) { total += claim; }
    bool const equally = total == 0;
    if (equally) { total = static_cast<Wide>(claims.size()); }

    std::vector<std::uint64_t> parts;
    std::vector<Wide> remainders;
    for (std::uint64_t const claim : claims) {
        Wide const product = Wide{equally ? 1 : claim} * kParts;
        parts.push_back(static_cast<std::uint64_t>(product / total));
        remainders.push_back(product % total);
    }
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&remainders](std::size_t a, std::size_t b) {
        return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b;
    });
    std::uint64_t const given = std::accumulate(parts.begin(), parts.end(), std::uint64_t{0});
    for (std::size_t i = 0; !claims.empty() && i < kParts - given; ++i) { ++parts[order[i % order.size()]]; }

    std::vector<Nano> weights;
    weights.reserve(parts.size());
    for (std::uint64_t const part : parts) { weights.push_back(static_cast<Nano>(part) * kPart); }
    return weights;
}

void set_default_weights(std::vector<Requirement>& requirements) {
    std::array<KindGroup, 3> groups{{{60}, {25}, {15}}};
    for (Requirement const& requirement : requirements) { ++groups.at(group_of(requirement.kind)).members; }
    constexpr std::uint64_t kFine = 1'000'000'000'000;  // so that dividing a group's claim loses nothing that shows
    std::vector<std::uint64_t> claims;
    for (Requirement const& requirement : requirements) {
        KindGroup const& group = groups.at(group_of(requirement.kind));
        claims.push_back(group.hundredths * kFine / group.members);
    }
    std::vector<Nano> const weights = apportion(claims);
    for (std::size_t i = 0; i < requirements.size(); ++i) { requirements[i].weight = weights[i]; }
}

void set_equal_weights(std::vector<Keyword>& keywords) {
    std::vector<Nano> const weights = apportion(std::vector<std::uint64_t>(keywords.size(), 1));
    for (std::size_t i = 0; i < keywords.size(); ++i) { keywords[i].weight = weights[i]; }
}

void favour_keywords_with_aliases(std::vector<Keyword>& keywords) {
    std::vector<std::uint64_t> claims;
    for (Keyword const& keyword : keywords) {
        claims.push_back(static_cast<std::uint64_t>(keyword.weight) * (keyword.aliases.empty() ? 1 : 2));
    }
    std::vector<Nano> const weights = apportion(claims);
    for (std::size_t i = 0; i < keywords.size(); ++i) { keywords[i].weight = weights[i]; }
    std::vector<std::size_t> order(keywords.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const key = [&keywords](std::size_t i) { return std::pair{-keywords[i].weight, i}; };
    std::sort(order.begin(), order.end(), [&key](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<Keyword> sorted;
    for (std::size_t const i : order) { sorted.push_back(std::move(keywords[i])); }
    keywords = std::move(sorted);
}

}  // namespace winnow
