#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace winnow {

/// Which pairs of neighbouring bytes a text has, by their six lowest bits: rules out most phrases that do not stand in
/// it without looking for them, where many are looked for in one sentence.
class BytePairs {
  public:
    /// \complexity O(text.size()).
    explicit BytePairs(std::string_view text) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            std::size_t const pair = number(text, i);
            bits_[pair / kWord] |= std::uint64_t{1} << (pair % kWord);
        }
    }

    /// False only if the phrase is no part of the text.
    [[nodiscard]] bool may_have(std::string_view phrase) const {
        for (std::size_t i = 0; i + 1 < phrase.size(); ++i) {
            std::size_t const pair = number(phrase, i);
            if ((bits_[pair / kWord] >> (pair % kWord) & 1U) == 0) { return false; }
        }
        return true;
    }

  private:
    static constexpr std::size_t kWord = 64;

    static std::size_t number(std::string_view text, std::size_t at) {
        auto const low = [text](std::size_t i) { return static_cast<std::size_t>(text[i]) % kWord; };
        return low(at) * kWord + low(at + 1);
    }

    std::array<std::uint64_t, kWord> bits_{};
};

}  // namespace winnow
