#include "corpus/extract/css_declaration.hpp"

#include "corpus/extract/lines.hpp"
#include "engine/text/ascii.hpp"

#include "css_value.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace winnow {
namespace {

/// Longer values are those of pictures in the page; what they begin with says that.
constexpr std::size_t kLongestValue = 1024;
constexpr std::size_t kMostVariables = 64;

constexpr auto kKnown = std::to_array<std::string_view>({"background",
                                                         "background-color",
                                                         "background-image",
                                                         "clip",
                                                         "clip-path",
                                                         "color",
                                                         "content-visibility",
                                                         "display",
                                                         "fill",
                                                         "fill-opacity",
                                                         "filter",
                                                         "font",
                                                         "font-size",
                                                         "height",
                                                         "inset",
                                                         "left",
                                                         "top",
                                                         "right",
                                                         "bottom",
                                                         "letter-spacing",
                                                         "line-height",
                                                         "list-style",
                                                         "list-style-type",
                                                         "margin",
                                                         "margin-left",
                                                         "margin-top",
                                                         "mask",
                                                         "mask-image",
                                                         "max-height",
                                                         "max-width",
                                                         "opacity",
                                                         "overflow",
                                                         "overflow-x",
                                                         "overflow-y",
                                                         "position",
                                                         "rotate",
                                                         "scale",
                                                         "text-indent",
                                                         "transform",
                                                         "translate",
                                                         "visibility",
                                                         "width",
                                                         "zoom",
                                                         "-webkit-mask",
                                                         "-webkit-mask-image",
                                                         "-webkit-text-fill-color"});

bool is_variable(std::string_view property) { return property.starts_with("--"); }

bool is_known(std::string_view property) {
    return is_variable(property) || std::find(kKnown.begin(), kKnown.end(), property) != kKnown.end();
}

/// Of a shorthand for the four sides: top, right, bottom, left.
std::string_view side(std::vector<std::string_view> const& sides, std::size_t which) {
    if (which < sides.size()) { return sides[which]; }
    return which == 3 && sides.size() >= 2 ? sides[1] : sides[which == 1 || sides.size() == 1 ? 0 : which - 2];
}

}  // namespace

CssDeclarations::CssDeclarations(std::string_view block) {
    while (!block.empty()) {
        std::size_t const end = css_find(block, ";");
        std::string_view const declaration = block.substr(0, end);
        block.remove_prefix(std::min(end + 1, block.size()));
        std::size_t const colon = declaration.find(':');
        if (colon == std::string_view::npos) { continue; }
        std::string const property = lower_ascii(trimmed(declaration.substr(0, colon)));
        if (!is_known(property)) { continue; }
        std::string const value = lower_ascii(trimmed(declaration.substr(colon + 1)).substr(0, kLongestValue));
        std::size_t const mark = value.rfind('!');
        bool const important =
            mark != std::string::npos && trimmed(std::string_view{value}.substr(mark + 1)) == "important";
        expand(property, trimmed(std::string_view{value}.substr(0, important ? mark : value.size())), important);
    }
}

void CssDeclarations::expand(std::string_view property, std::string_view value, bool important) {
    add(property, value, important);
    if (property == "background") {
        add("background-color", value, important);
        add("background-image", value, important);
    } else if (property == "overflow") {
        add("overflow-x", value, important);
        add("overflow-y", value, important);
    } else if (property == "list-style") {
        add("list-style-type", value, important);
    } else if (property == "mask" || property == "-webkit-mask" || property == "-webkit-mask-image") {
        add("mask-image", value, important);
    } else if (property == "inset" || property == "margin") {
        auto const sides = css_words(value);
        if (sides.empty()) { return; }
        constexpr auto kSides = std::to_array<std::string_view>({"top", "right", "bottom", "left"});
        for (std::size_t i = 0; i < kSides.size(); ++i) {
            std::string const name = (property == "margin" ? "margin-" : "") + std::string{kSides.at(i)};
            add(name, side(sides, i), important);
        }
    } else if (property == "font") {
        // The size is the first that is a length, its line's height behind a slash.
        for (std::string_view const word : css_words(value)) {
            auto const number = css_number(word);
            if (!number || (number->unit.empty() && number->value != 0)) { continue; }  // "700" is a weight
            std::size_t const slash = std::min(word.find('/'), word.size());
            add("font-size", word.substr(0, slash), important);
            if (slash < word.size()) { add("line-height", word.substr(slash + 1), important); }
            return;
        }
    }
}

void CssDeclarations::add(std::string_view property, std::string_view value, bool important) {
    auto const found = std::find_if(
        all_.begin(), all_.end(), [property](CssDeclaration const& declared) { return declared.property == property; });
    if (found == all_.end()) {
        if (all_.size() < kKnown.size() + kMostVariables) {
            all_.push_back({std::string{property}, std::string{value}, important});
        }
    } else if (important || !found->important) {
        found->value = value;
        found->important = important;
    }
}

void CssDeclarations::add(CssDeclarations const& stronger) {
    for (CssDeclaration const& declared : stronger.all_) { add(declared.property, declared.value, declared.important); }
}

std::string_view CssDeclarations::value(std::string_view property) const {
    for (CssDeclaration const& declared : all_) {
        if (declared.property == property) { return declared.value; }
    }
    return {};
}

}  // namespace winnow
