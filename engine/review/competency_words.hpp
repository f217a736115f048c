#pragma once

#include <span>
#include <string_view>

namespace winnow {

/// How people tell that they had the competency without its official words: "tried something that nobody had" for
/// Creativity and Innovation. Phrases for StemmedText, so that any form of their words counts. Empty for a competency
/// that is not known.
///
/// The framework's own vocabulary has what official texts say; it makes keywords. These phrases never do.
std::span<std::string_view const> told_by(std::string_view competency);

}  // namespace winnow
