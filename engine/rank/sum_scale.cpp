#include "engine/rank/sum_scale.hpp"

#include <algorithm>
#include <cmath>

namespace winnow {
namespace {

/// Contributions stay below what a multiplier of 16 bits can give.
constexpr double kLargestContribution = 65'000.0;
/// Where a good document's sum shall lie.
constexpr double kGoodSum = 45'000.0;
/// A good document is so many standard deviations above the mean.
constexpr double kDeviations = 8.0;
/// What a term usually gives, of the most that it gives.
constexpr double kUsualPart = 0.6;

}  // namespace

void SumScale::add(double share, double most) {
    double const usual = kUsualPart * most;
    mean_ += share * usual;
    variance_ += share * (1.0 - share) * usual * usual;
    greatest_ = std::max(greatest_, most);
}

double SumScale::scale() const {
    double const good = mean_ + kDeviations * std::sqrt(variance_);
    return std::min(kGoodSum / std::max(good, greatest_), kLargestContribution / greatest_);
}

}  // namespace winnow
