#pragma once

#include <cstdint>
#include <string_view>

namespace winnow {

/// Nanoseconds that gumbo needs to build a document's tree, roughly, beside what grows with the document's size alone.
///
/// The HTML standard has questions that walk the stack of open elements ("is there a p in button scope?") or the list
/// of open formatting elements at every tag, so that tags left open cost the square of their number: 100,000 open
/// `div` in 500 kB take minutes. The weights are measured ones (gumbo 0.10.1).
///
/// Stops counting above kMaximumHtmlEffort.
std::uint64_t html_effort(std::string_view text);

/// Some seconds. A page of 16 MB with half a million tags nested fifty deep comes to a quarter of a second.
inline constexpr std::uint64_t kMaximumHtmlEffort = 4'000'000'000;

}  // namespace winnow
