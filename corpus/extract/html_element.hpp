#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace winnow {

/// An element's name in lower case, also of elements that are younger than gumbo.
std::string html_tag_name(GumboElement const& element);

/// The name of an element that is younger than gumbo, or of a drawing; empty for all others.
std::string html_young_name(GumboElement const& element);

/// Empty if the element has no such attribute.
std::string_view html_attribute(GumboElement const& element, char const* name);
bool has_html_attribute(GumboElement const& element, char const* name);

/// Whether a node is an element, of whatever kind.
bool is_html_element(GumboNode const& node);

}  // namespace winnow
