#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

/// Steps that an HTML5 parser takes for a document, roughly: for each tag the number of elements open around it, since
/// the standard's questions ("is there a p in button scope?") walk the stack of open elements.
///
/// Stops counting above kMaximumHtmlEffort.
std::uint64_t html_effort(std::string_view text);

/// Some seconds of work. A page of 16 MB with half a million tags nested fifty deep takes 25 million steps.
inline constexpr std::uint64_t kMaximumHtmlEffort = 500'000'000;

}  // namespace winnow
