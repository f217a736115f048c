#include "engine/analysis/stem_exceptions.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

struct Exception {
    std::string_view word;
    std::string_view stem;
};

/// Words of announcements and of applicants whose stem is that of words with another meaning. In byte order.
constexpr auto kExceptions = std::to_array<Exception>({
    // clang-format off
    {"animal", "animal"}, {"animals", "animal"},  // animation
    {"appropriation", "appropriation"}, {"appropriations", "appropriation"},  // appropriate
    {"authorities", "authority"}, {"authority", "authority"},  // author
    {"authorization", "authoriz"}, {"authorizations", "authoriz"}, {"authorize", "authoriz"},
    {"authorized", "authoriz"}, {"authorizes", "authoriz"}, {"authorizing", "authoriz"},
    {"busy", "busy"},  // business
    {"correctional", "correctional"}, {"corrections", "correctional"},  // correct
    {"customer", "customer"}, {"customers", "customer"},  // custom-made
    {"customs", "customs"},
    {"designate", "designat"}, {"designated", "designat"}, {"designates", "designat"},  // design
    {"designating", "designat"}, {"designation", "designat"}, {"designations", "designat"},
    {"emergencies", "emergency"}, {"emergency", "emergency"},  // emerging
    {"engine", "engine"}, {"engines", "engine"},  // engineer
    {"executive", "executive"}, {"executives", "executive"},  // executed
    {"importance", "important"}, {"important", "important"}, {"importantly", "important"},  // imports
    {"internal", "internal"}, {"internally", "internal"},  // intern
    {"international", "international"}, {"internationally", "international"},
    {"organ", "organ"}, {"organization", "organiz"}, {"organizations", "organiz"}, {"organize", "organiz"},
    {"organized", "organiz"}, {"organizer", "organiz"}, {"organizers", "organiz"}, {"organizes", "organiz"},
    {"organizing", "organiz"},
    {"physics", "physics"},  // physical
    {"production", "production"}, {"productions", "production"},  // product
    {"productive", "productiv"}, {"productivity", "productiv"},
    {"publication", "publish"}, {"publications", "publish"}, {"publish", "publish"}, {"published", "publish"},  // public
    {"publisher", "publish"}, {"publishers", "publish"}, {"publishes", "publish"}, {"publishing", "publish"},
    {"securities", "securities"},  // security
    // clang-format on
});

constexpr bool before(Exception const& a, Exception const& b) { return a.word < b.word; }

static_assert(std::is_sorted(kExceptions.begin(), kExceptions.end(), before));

}  // namespace

std::string_view exceptional_stem(std::string_view word) {
    auto const found = std::lower_bound(kExceptions.begin(), kExceptions.end(), Exception{word, {}}, before);
    return found != kExceptions.end() && found->word == word ? found->stem : std::string_view{};
}

}  // namespace winnow
