#pragma once

#include "engine/analysis/token.hpp"
#include "engine/analysis/word_classes.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace winnow {

/// What stands between a word and the one before it. In order of strength: of several the last says most, so that "); "
/// is a semicolon.
enum class Separator : std::uint8_t {
    none,       ///< a space, a hyphen, a slash
    bracket,    ///< an opening or closing bracket
    comma,      ///< , or 、
    colon,      ///< :
    dash,       ///< a dash with space around it, or an em dash
    semicolon,  ///< ;
    bar,        ///< | or a bullet inside a line, a tab, or three spaces and more: columns
};

/// A std::string_view in twelve bytes. Of its members each is written by itself: a std::string_view g++ puts together
/// on the stack, and reads it back as one vector before both halves are there, which takes as long as a look-up.
class WordView {
  public:
    WordView() = default;
    // NOLINTNEXTLINE(*-explicit-*): the two are the same to whoever uses them
    WordView(std::string_view view) : data_(view.data()), size_(static_cast<std::uint32_t>(view.size())) {}
    // NOLINTNEXTLINE(*-explicit-*)
    operator std::string_view() const { return {data_, size_}; }

    [[nodiscard]] char const* data() const { return data_; }
    [[nodiscard]] std::uint32_t size() const { return size_; }
    bool operator==(std::string_view other) const { return std::string_view{*this} == other; }

  private:
    char const* data_ = nullptr;
    std::uint32_t size_ = 0;
};

/// A word of the text on its way to a token, stop words included; what the rules of context see of it and write to.
struct ContextWord {
    WordView word;            ///< folded
    WordView term;            ///< empty for a stop word
    std::uint32_t begin = 0;  ///< in the source
    std::uint32_t end = 0;
    std::uint32_t number = kNoWord;  ///< Token::word
    WordClasses classes = 0;
    Separator before = Separator::none;
    Context context = Context::prose;  ///< what the rules find
};

constexpr unsigned bit(Separator separator) { return 1U << static_cast<unsigned>(separator); }

/// What is anywhere in a row of words. Most sentences lack what most rules look for, and looking costs more than
/// anything else; so a rule is asked only where its signs are.
struct SentenceSigns {
    WordClasses classes = 0;
    unsigned separators = 0;  ///< a bit for each kind

    void add(ContextWord const& word) {
        classes |= word.classes;
        separators |= bit(word.before);
    }
    [[nodiscard]] bool has(WordClasses some) const { return (classes & some) != 0; }
};

inline SentenceSigns signs_of(std::span<ContextWord const> words) {
    SentenceSigns signs;
    for (ContextWord const& word : words) { signs.add(word); }
    return signs;
}

}  // namespace winnow
