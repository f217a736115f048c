#pragma once

#include "engine/record/severity.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// Something that a reader of the draft would criticise.
struct Finding {
    std::string_view rule;  ///< the rule's id
    Severity severity = Severity::suggestion;
    std::string section;    ///< a section's id
    std::size_t begin = 0;  ///< bytes [begin, end) of its text; both 0 where it is about the look of the paper
    std::size_t end = 0;
    std::string message;      ///< what is the matter here
    std::string_view advice;  ///< what to do: the rule's
    std::string_view source;  ///< who says so: the rule's
};

}  // namespace winnow
