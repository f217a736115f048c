#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace winnow {

/// Keeps the documents of a query that may be among its k best, while sums come in.
///
/// What rounding may add to a sum or take from it is less than `width` in all. So once k documents have a sum of at
/// least s, a document whose sum is below s - width has a lower score than each of them.
class BestSums {
  public:
    static constexpr std::uint16_t kLargest = std::numeric_limits<std::uint16_t>::max();

    struct Candidate {
        std::uint32_t document = 0;
        std::uint16_t sum = 0;
    };

    /// \pre k >= 1
    BestSums(std::size_t k, std::uint32_t width) : k_(k), width_(width), limit_(kLeastLimit + 4 * k) {}

    /// Documents with a smaller sum need not be added. At least 1.
    [[nodiscard]] std::uint16_t threshold() const { return threshold_; }

    /// \return whether the threshold may have changed.
    bool add(Candidate candidate) {
        if (saturated_ || candidate.sum < threshold_) { return false; }
        candidates_.push_back(candidate);
        if (candidates_.size() < limit_) { return false; }
        prune();
        return true;
    }

    /// Adds a document of which no sum is known.
    void keep(std::uint32_t document) { kept_.push_back(document); }

    /// The choice of all that was added to this and to another one, over other documents.
    void add_all(BestSums const& other) {
        saturated_ = saturated_ || other.saturated_;
        candidates_.insert(candidates_.end(), other.candidates_.begin(), other.candidates_.end());
        kept_.insert(kept_.end(), other.kept_.begin(), other.kept_.end());
    }

    /// The documents that may be among the best, rising; nothing where the bound cannot tell: because sums stopped at
    /// the largest, or fewer than k are far enough from 0.
    std::optional<std::vector<std::uint32_t>> finish() {
        prune();
        if (saturated_ || threshold_ <= 1) { return std::nullopt; }
        std::vector<std::uint32_t> documents = kept_;
        for (Candidate const& candidate : candidates_) { documents.push_back(candidate.document); }
        std::sort(documents.begin(), documents.end());
        documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
        return documents;
    }
    /// Whether k sums stopped at the largest: a smaller scale would help.
    [[nodiscard]] bool saturated() const { return saturated_; }

  private:
    static constexpr std::size_t kLeastLimit = 256;

    void prune() {
        if (saturated_ || candidates_.size() < k_) { return; }
        auto const kth = candidates_.begin() + static_cast<std::ptrdiff_t>(k_ - 1);
        std::nth_element(candidates_.begin(), kth, candidates_.end(),
                         [](Candidate const& a, Candidate const& b) { return a.sum > b.sum; });
        std::uint32_t const reached = kth->sum;
        // Sums that stop at the largest tell nothing of how far they would go.
        if (reached == kLargest) {
            saturated_ = true;
            threshold_ = kLargest;
            candidates_.clear();
            return;
        }
        if (reached > width_ + threshold_) { threshold_ = static_cast<std::uint16_t>(reached - width_); }
        std::erase_if(candidates_, [this](Candidate const& candidate) { return candidate.sum < threshold_; });
        limit_ = std::max(limit_, 2 * candidates_.size());
    }

    std::size_t k_;
    std::uint32_t width_;
    std::size_t limit_;  ///< of candidates, until they are looked through
    std::uint16_t threshold_ = 1;
    bool saturated_ = false;
    std::vector<Candidate> candidates_;
    std::vector<std::uint32_t> kept_;
};

}  // namespace winnow
