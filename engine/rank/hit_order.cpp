#include "engine/rank/hit_order.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <numeric>

namespace winnow {
namespace {

/// Fewer are sorted before counters are set up.
constexpr std::size_t kFew = 256;
constexpr unsigned kDigitBits = 11;
constexpr std::uint64_t kDigits = std::uint64_t{1} << kDigitBits;

struct Better {
    bool operator()(Hit const& a, Hit const& b) const { return better(a, b); }
};

/// The upper bits of how far scores lie below the greatest. Of numbers that are not negative, the greater one has the
/// greater bits.
class Keys {
  public:
    explicit Keys(std::vector<Hit> const& hits) {
        std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
        for (Hit const& hit : hits) {
            auto const bits = std::bit_cast<std::uint64_t>(hit.score);
            greatest_ = std::max(greatest_, bits);
            least = std::min(least, bits);
        }
        shift_ =
            std::max<int>(static_cast<int>(std::bit_width(greatest_ - least)) - 2 * static_cast<int>(kDigitBits), 0);
    }
    /// Below kDigits².
    std::uint64_t operator()(Hit const& hit) const {
        return (greatest_ - std::bit_cast<std::uint64_t>(hit.score)) >> static_cast<unsigned>(shift_);
    }

  private:
    std::uint64_t greatest_ = 0;
    int shift_ = 0;
};

/// Puts hits in order that stand in the order of their keys.
void sort_equal_keys(std::vector<Hit>& hits, Keys const& key) {
    auto const begin = hits.begin();
    for (auto at = begin + 1; at < hits.end(); ++at) {
        if (!better(*at, at[-1])) { continue; }
        auto const is_other = [&](Hit const& hit) { return key(hit) != key(*at); };
        auto const first = std::find_if(std::make_reverse_iterator(at), hits.rend(), is_other).base();
        auto const last = std::find_if(at, hits.end(), is_other);
        std::sort(first, last, Better{});
        at = last - 1;
    }
}

}  // namespace

void sort_hits(std::vector<Hit>& hits, std::vector<Hit>& spare) {
    assert(std::all_of(hits.begin(), hits.end(), [](Hit const& hit) { return hit.score > 0.0; }));
    if (hits.size() < kFew) {
        std::sort(hits.begin(), hits.end(), Better{});
        return;
    }
    Keys const key{hits};
    std::array<std::uint32_t, kDigits> low{};
    std::array<std::uint32_t, kDigits> high{};
    for (Hit const& hit : hits) {
        ++low[key(hit) % kDigits];
        ++high[key(hit) / kDigits];
    }
    std::exclusive_scan(low.begin(), low.end(), low.begin(), std::uint32_t{0});
    std::exclusive_scan(high.begin(), high.end(), high.begin(), std::uint32_t{0});
    spare.resize(hits.size());
    for (Hit const& hit : hits) { spare[low[key(hit) % kDigits]++] = hit; }
    for (Hit const& hit : spare) { hits[high[key(hit) / kDigits]++] = hit; }
    sort_equal_keys(hits, key);
}

void keep_best(std::vector<Hit>& hits, std::size_t k, std::vector<Hit>& spare) {
    if (k != 0 && k < hits.size()) {
        auto const cut = hits.begin() + static_cast<std::ptrdiff_t>(k);
        std::nth_element(hits.begin(), cut, hits.end(), Better{});
        hits.erase(cut, hits.end());
    }
    sort_hits(hits, spare);
}

void keep_best(std::vector<Hit>& hits, std::size_t k) {
    std::vector<Hit> spare;
    keep_best(hits, k, spare);
}

}  // namespace winnow
