#pragma once

#include "engine/analysis/analyzer.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Counts in how many texts of a collection each term stands.
class TextCounter {
  public:
    explicit TextCounter(Analyzer& analyzer) : analyzer_(analyzer) {}

    /// \pre text is valid UTF-8.
    void add(std::string_view text);

    [[nodiscard]] std::uint64_t texts() const { return texts_; }
    [[nodiscard]] std::uint64_t tokens() const { return tokens_; }
    [[nodiscard]] std::map<std::string, std::uint32_t, std::less<>> const& frequencies() const { return frequencies_; }

  private:
    Analyzer& analyzer_;
    TokenBuffer buffer_;
    std::uint64_t texts_ = 0;
    std::uint64_t tokens_ = 0;
    std::map<std::string, std::uint32_t, std::less<>> frequencies_;
};

/// Whether a term may stand in a file that ships: a word of letters, at most with four digits and the signs of names
/// like "c++" and ".net"; and "24/7". Parts of e-mail and web addresses, telephone numbers, postal codes and other long
/// numbers may not.
bool may_ship(std::string_view term);

}  // namespace winnow
