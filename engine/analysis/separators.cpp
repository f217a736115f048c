#include "engine/analysis/separators.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kColumnSpaces = 3;

Separator sign_at(std::string_view gap, std::size_t at) {
    auto const space_at = [&](std::size_t i) { return i >= gap.size() || gap[i] == ' '; };
    switch (gap[at]) {
        case ',': return Separator::comma;
        case ';': return Separator::semicolon;
        case ':': return Separator::colon;
        case '|':
        case '\t': return Separator::bar;
        case '(':
        case ')':
        case '[':
        case ']': return Separator::bracket;
        case '-': return at > 0 && space_at(at - 1) && space_at(at + 1) ? Separator::dash : Separator::none;
        case ' ': return gap.substr(at, kColumnSpaces) == "   " ? Separator::bar : Separator::none;
        case '\xC2': return gap.substr(at, 2) == "\xC2\xB7" ? Separator::bar : Separator::none;  // ·
        case '\xE2':
            if (gap.substr(at, 3) == "\xE2\x80\x94") { return Separator::dash; }  // —
            return gap.substr(at, 3) == "\xE2\x80\xA2" || gap.substr(at, 2) == "\xE2\x96" ||
                           gap.substr(at, 2) == "\xE2\x97"
                       ? Separator::bar
                       : Separator::none;
        case '\xE3': return gap.substr(at, 3) == "\xE3\x80\x81" ? Separator::comma : Separator::none;  // 、
        default: return Separator::none;
    }
}

}  // namespace

Separator strongest_separator(std::string_view gap) {
    Separator strongest = Separator::none;
    for (std::size_t at = 0; at < gap.size(); ++at) { strongest = std::max(strongest, sign_at(gap, at)); }
    return strongest;
}

}  // namespace winnow
