#pragma once

#include <boost/json/value.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace winnow {

/// Why a text is no JSON, and where.
struct JsonProblem {
    std::size_t offset_bytes;
    std::string message;  ///< for people: "syntax error"
};

/// The value of a whole JSON text (RFC 8259, strictly; a byte order mark is passed over), or the first
/// thing wrong with it. Nesting is limited to kMaximumJsonDepth.
/// \param text  valid UTF-8.
[[nodiscard]] std::variant<boost::json::value, JsonProblem> parse_json(std::string_view text);

inline constexpr std::size_t kMaximumJsonDepth = 256;

/// "line 3, column 14 (byte 120)", counting from 1; columns in bytes.
std::string describe_offset(std::string_view text, std::size_t offset_bytes);

}  // namespace winnow
