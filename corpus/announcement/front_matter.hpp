#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A member of a page's front matter: "title", or "key objectives" with a line an entry.
struct FrontMatterEntry {
    std::string name;
    std::string text;
};

/// A page of a static site: what stands between the two `---` lines at its top, and the page itself.
struct StaticPage {
    std::vector<FrontMatterEntry> entries;
    std::string body;  ///< without the site builder's tags and comments, which nobody sees
};

/// Takes a page apart. One without front matter is all body, unchanged.
///
/// Of YAML it knows what pages use: `name: value`, quoted values, block texts and nested lists, `#` comments.
StaticPage read_static_page(std::string_view text);

}  // namespace winnow
