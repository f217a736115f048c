#pragma once

#include "engine/analysis/analyzer.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// A phrase as the analyzer makes it.
struct TermPhrase {
    std::vector<std::string> terms;
    std::vector<std::uint32_t> offsets;  ///< [terms.size()] of their positions from the first's: stop words take one

    TermPhrase(std::string_view phrase, Analyzer& analyzer);
};

/// An analyzed text in which phrases are looked up.
class TermText {
  public:
    TermText(std::string_view text, Analyzer& analyzer);

    /// Bytes [first, second) of the phrase's first occurrence: its terms one after the other, with as many stop words
    /// between them as the phrase has.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find(TermPhrase const& phrase) const;

    /// Index of the first term of the phrase's first occurrence, whatever stop words stand between its terms.
    [[nodiscard]] std::optional<std::size_t> find_terms(TermPhrase const& phrase) const;

  private:
    std::vector<std::string> terms_;
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;              ///< [terms_.size()] bytes
    std::vector<std::uint32_t> positions_;                                 ///< [terms_.size()]
    std::map<std::string, std::vector<std::size_t>, std::less<>> places_;  ///< of each term
};

}  // namespace winnow
