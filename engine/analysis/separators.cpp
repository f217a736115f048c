#include "engine/analysis/separators.hpp"

#include <algorithm>

namespace winnow {
namespace {

/// Later enumerators of a kind win over earlier ones: "); " is a semicolon.
int strength(Separator separator) {
    switch (separator) {
        case Separator::none: return 0;
        case Separator::bracket: return 1;
        case Separator::comma: return 2;
        case Separator::colon: return 3;
        case Separator::dash: return 4;
        case Separator::semicolon: return 5;
        case Separator::bar: return 6;
    }
    return 0;
}

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
    for (std::size_t at = 0; at < gap.size(); ++at) {
        Separator const sign = sign_at(gap, at);
        if (strength(sign) > strength(strongest)) { strongest = sign; }
    }
    return strongest;
}

}  // namespace winnow
