#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A word that mixes scripts and reads like one of Latin letters alone: "аudit" with a Cyrillic а.
struct LookAlike {
    std::size_t begin = 0;  ///< bytes into the text
    std::size_t end = 0;
    std::string reads_as;  ///< the Latin word that it looks like, in lower case
};

/// Finds the words whose letters are of Latin and another script, or of another script alone, and all of whose letters
/// look like ASCII letters by UTS 39 (confusables). They are for a person to look at: they match nothing, and nothing
/// is put in their place.
///
/// A word wholly of another script is reported only among Latin words, beside which it stands out, and from three
/// letters on: Russian text is no look-alike of anything, and an alpha is a symbol. \pre text is valid UTF-8, under 1
/// GiB. \complexity O(text.size()); text whose letters are all Latin costs one look at its bytes.
std::vector<LookAlike> find_look_alikes(std::string_view text);

}  // namespace winnow
