#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Appends a number in LEB128: seven bits a byte, the lowest first; the high bit says that more follow.
inline void put_varint(std::vector<char>& out, std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) { out.push_back(static_cast<char>(value | 0x80U)); }
    out.push_back(static_cast<char>(value));
}

inline void put_string(std::vector<char>& out, std::string_view string) {
    put_varint(out, string.size());
    out.insert(out.end(), string.begin(), string.end());
}

/// Takes values from the front of bytes that may be anything. Once bytes are too few, it is broken, and gives zeros.
class ByteReader {
  public:
    explicit ByteReader(std::span<char const> bytes) : rest_(bytes) {}

    [[nodiscard]] std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) { break; }
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_ = rest_.subspan(1);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80U) { return value; }
        }
        fail();
        return 0;
    }
    /// A varint that must fit 32 bits.
    [[nodiscard]] std::uint32_t small() {
        std::uint64_t const value = varint();
        if (value > 0xffffffffU) { fail(); }
        return broken_ ? 0 : static_cast<std::uint32_t>(value);
    }
    [[nodiscard]] std::uint8_t byte() {
        auto const taken = take(1);
        return taken.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(taken.front());
    }
    [[nodiscard]] std::string_view string() {
        auto const bytes = take(varint());
        return {bytes.data(), bytes.size()};
    }
    [[nodiscard]] std::span<char const> take(std::uint64_t size) {
        if (size > rest_.size()) {
            fail();
            return {};
        }
        auto const taken = rest_.first(size);
        rest_ = rest_.subspan(size);
        return taken;
    }

    [[nodiscard]] bool broken() const { return broken_; }
    [[nodiscard]] std::span<char const> rest() const { return rest_; }

    /// Says that what was taken makes no sense.
    void fail() {
        broken_ = true;
        rest_ = {};
    }

  private:
    std::span<char const> rest_;
    bool broken_ = false;
};

}  // namespace winnow
