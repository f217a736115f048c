#include "corpus/extract/html_style.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace winnow {
namespace {

/// Lower case without white space: " Display : NONE !important" is "display:none!important".
std::string squeezed(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (std::string_view{" \t\n\r\f"}.find(c) != std::string_view::npos) { continue; }
        out += lower_ascii(c);
    }
    return out;
}

/// "0", "0px", "0.0em", "0%".
bool is_zero(std::string_view value) {
    std::size_t const end = std::min(value.find_first_not_of("0."), value.size());
    if (end == 0 || value.substr(0, end).find('0') == std::string_view::npos) { return false; }
    return end == value.size() || !(value[end] >= '1' && value[end] <= '9');
}

Visibility declared(std::string_view property, std::string_view value, Visibility now) {
    bool const gone = (property == "display" && value == "none") ||
                      ((property == "opacity" || property == "font-size") && is_zero(value));
    if (gone) { return Visibility::removed; }
    if (property != "visibility" || now == Visibility::removed) { return now; }
    if (value == "hidden" || value == "collapse") { return Visibility::invisible; }
    return value == "visible" ? Visibility::shown : now;
}

}  // namespace

Visibility style_visibility(std::string_view style, Visibility around) {
    if (style.empty()) { return around; }
    std::string const declarations = squeezed(style);
    std::string_view rest = declarations;
    Visibility visibility = around;
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find(';'), rest.size());
        std::string_view const declaration = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        std::size_t const colon = declaration.find(':');
        if (colon == std::string_view::npos) { continue; }
        std::string_view value = declaration.substr(colon + 1);
        value = value.substr(0, value.find('!'));
        visibility = declared(declaration.substr(0, colon), value, visibility);
    }
    return visibility;
}

}  // namespace winnow
