#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// How text for people is laid out.
struct TerminalStyle {
    std::size_t width = 100;
    bool color = false;

    [[nodiscard]] std::string bold(std::string_view text) const { return paint("1", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return paint("2", text); }
    /// What stands out among other words: in bold, or in brackets where there are no colours.
    [[nodiscard]] std::string marked(std::string_view text) const {
        return color ? bold(text) : "[" + std::string{text} + "]";
    }
    [[nodiscard]] std::string alert(std::string_view text) const { return paint("33", text); }

  private:
    [[nodiscard]] std::string paint(std::string_view code, std::string_view text) const {
        if (!color) { return std::string{text}; }
        return "\x1b[" + std::string{code} + "m" + std::string{text} + "\x1b[0m";
    }
};

}  // namespace winnow
