#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow {

/// "1 page", "3 pages": a count and what is counted, for people.
/// \param many  the plural, where it is not the noun with an s.
inline std::string counted(std::uint64_t count, std::string_view noun, std::string_view many = {}) {
    std::string text = std::to_string(count) + ' ';
    if (count == 1 || many.empty()) {
        text += noun;
        return count == 1 ? text : text + 's';
    }
    return text.append(many);
}

}  // namespace winnow
