#include "engine/json/sha256.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace winnow {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"OpenSSL could not compute a SHA-256"};
    }
    std::string hex;
    for (unsigned i = 0; i < length; ++i) { hex += fmt::format("{:02x}", digest[i]); }
    return hex;
}

}  // namespace winnow
