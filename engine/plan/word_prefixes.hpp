#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace winnow {

/// Which words a text may have, by their first three letters: tells thousands of phrases that a text cannot have from
/// those that are worth analyzing.
///
/// Forms of a stem begin with the same three letters, but for a few verbs ("tie", "tying") and what the analyzer folds.
/// Words that do not begin with an ASCII letter, and those of one letter, are taken to be there.
class WordPrefixes {
  public:
    WordPrefixes() = default;
    explicit WordPrefixes(std::string_view text) { add(text); }

    void add(std::string_view text);

    /// Whether the text may have all words of the phrase, each in any form.
    [[nodiscard]] bool may_have(std::string_view phrase) const;

  private:
    static constexpr std::size_t kLetters = 27;  // none, a to z

    std::bitset<kLetters * kLetters * kLetters> prefixes_;
};

}  // namespace winnow
