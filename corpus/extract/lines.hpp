#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace winnow {

/// A line without its line end, and where it begins.
struct Line {
    std::string_view text;
    std::size_t begin = 0;
};

/// Walks the lines of a text, `\n` between them. A text that ends with a line end has no empty line after it.
class Lines {
  public:
    /// \pre text outlives the walk.
    explicit Lines(std::string_view text) : text_(text) {}

    bool next(Line& line) {
        if (at_ >= text_.size()) { return false; }
        std::size_t const end = std::min(text_.find('\n', at_), text_.size());
        line = {text_.substr(at_, end - at_), at_};
        at_ = end + 1;
        return true;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Without white space (ASCII) at both ends.
inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    std::size_t const begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) { return {}; }
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

}  // namespace winnow
