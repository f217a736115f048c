#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

/// What a keyword says of who somebody is, rather than of what they did.
enum class Trait : std::uint8_t {
    none,
    subject,  ///< names a protected group, but as the subject of work: "disability claims", "women's health"
    proxy,    ///< stands for a group without naming it: "native speaker", "recent graduate"
    group,    ///< names a protected group or what sets it apart, and nothing else: "women", "national origin"
};

/// Told by word lists. Words with an everyday sense ("single sign-on", "race condition", "black box") mean a group
/// only alone or beside words for people ("single mothers"). What the law protects: 42 U.S.C. 2000e-2 (race, color,
/// religion, sex, national origin), 29 U.S.C. 621 (age), 29 U.S.C. 791 (disability), 42 U.S.C. 2000ff (genetic
/// information), 5 U.S.C. 2302(b)(1) (marital status, political affiliation), 38 U.S.C. 4301 (military service).
/// \param keyword  valid UTF-8, in any case.
Trait trait_of(std::string_view keyword);

}  // namespace winnow
