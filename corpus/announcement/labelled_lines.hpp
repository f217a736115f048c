#pragma once

#include "engine/record/announcement.hpp"

#include <string_view>

namespace winnow {

/// Sets the typed field that a label names ("Closing date", "Pay scale & grade"), unless it is set.
/// \return whether the label is known.
bool set_labelled(std::string_view label, std::string_view value, Announcement& announcement);

/// Sets typed fields from lines "Label: value", and from a label on a line of its own with its value on
/// the next, as web pages show it.
void read_labelled_lines(std::string_view text, Announcement& announcement);

}  // namespace winnow
