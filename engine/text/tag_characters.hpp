#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Words that are spelled in tags, U+E0020 to U+E007E: each stands for an ASCII character, and nothing shows it.
struct TagPassage {
    std::size_t begin = 0;  ///< bytes into the text
    std::size_t end = 0;
    std::string spells;  ///< in ASCII
};

/// Finds what is spelled in tags. They match nothing, since the analysis passes over them; programs that take text
/// apart by themselves may read them all the same. Flags of regions, which are a black flag and up to six tags, are no
/// words (UTS 51). \pre text is valid UTF-8. \complexity O(text.size())
std::vector<TagPassage> find_tag_passages(std::string_view text);

}  // namespace winnow
