#pragma once

#include <string>
#include <string_view>

namespace winnow {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits.
/// \throws std::runtime_error if OpenSSL cannot compute it.
std::string sha256_hex(std::string_view bytes);

}  // namespace winnow
