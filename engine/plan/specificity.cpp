#include "engine/plan/specificity.hpp"

#include "engine/number/logarithm.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr double kMostRarity = 1.5;          // a term of a fifth of all announcements has it
constexpr double kFullDiscrimination = 2.5;  // a term of a twelfth of all applicants has it
constexpr double kUnheardFactor = 0.6;
constexpr double kNoApplicantFactor = 0.7;

/// ln((texts + 1) / (df + 1))
double rarity(DocumentFrequencies const& table, std::string_view term) {
    double const texts = static_cast<double>(table.texts());
    return natural_logarithm((texts + 1.0) / (static_cast<double>(table.df(term)) + 1.0));
}

}  // namespace

bool is_unheard_of(Background const& background, std::string_view term) {
    return !background.announcements.listed(term) && !background.applicants.listed(term);
}

double specificity(Background const& background, std::string_view term) {
    double const rare = std::clamp(rarity(background.announcements, term), 0.0, kMostRarity);
    double const sets_apart = std::clamp(rarity(background.applicants, term) / kFullDiscrimination, 0.0, 1.0);
    double factor = 1.0;
    if (is_unheard_of(background, term)) {
        factor = kUnheardFactor;
    } else if (!background.applicants.listed(term)) {
        factor = kNoApplicantFactor;
    }
    return rare * sets_apart * factor;
}

}  // namespace winnow
