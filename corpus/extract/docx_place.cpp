#include "docx_place.hpp"

#include "corpus/extract/css_declaration.hpp"

#include "css_value.hpp"

#include <algorithm>
#include <cstddef>

namespace winnow {
namespace {

bool lies_off_paper(pugi::xml_node position, long size) {
    auto const offset = number_in(child_named(position, "posOffset").child_value());
    constexpr long kMargin = 2 * kEmuPerInch;
    constexpr long kFar = kLargestPaperInches * kEmuPerInch;
    return offset && (*offset > kFar || *offset < -kFar || *offset + size < -kMargin);
}

constexpr std::size_t kDeepestShape = 16;

bool has_descendant(pugi::xml_node node, std::string_view name, std::size_t depth) {
    return std::any_of(node.begin(), node.end(), [name, depth](pugi::xml_node child) {
        return local_name(child) == name || (depth > 0 && has_descendant(child, name, depth - 1));
    });
}

}  // namespace

long docx_extent(pugi::xml_node drawing, std::string_view side) {
    return number_in(attribute_or(child_named(drawing, "extent"), side, "")).value_or(kEmuPerInch);
}

std::string_view drawing_unseen_because(pugi::xml_node drawing) {
    std::string_view const hidden = attribute_or(child_named(drawing, "docPr"), "hidden", "0");
    if (hidden == "1" || hidden == "true") { return "hidden shape"; }
    constexpr long kSmallest = 3 * kEmuPerInch / 72;
    long const width = docx_extent(drawing, "cx");
    long const height = docx_extent(drawing, "cy");
    // A box that grows with its text is often saved without a height.
    bool const grows = has_descendant(drawing, "spAutoFit", kDeepestShape);
    if (width < kSmallest || (height < kSmallest && !grows)) { return "shape without size"; }
    bool const off = lies_off_paper(child_named(drawing, "positionH"), width) ||
                     lies_off_paper(child_named(drawing, "positionV"), height);
    return off ? "shape off the page" : "";
}

std::string_view old_shape_unseen_because(std::string_view style) {
    CssDeclarations const declared{style};
    if (declared.value("visibility") == "hidden" || declared.value("display") == "none") { return "hidden shape"; }
    // A number without a unit counts the units of a group, whatever these are.
    auto const points = [&declared](std::string_view property) -> std::optional<double> {
        std::string_view const value = declared.value(property);
        auto const number = css_number(value);
        if (!number || (number->unit.empty() && number->value != 0)) { return std::nullopt; }
        auto const length = css_pixels(value, 0, 0);
        return length ? std::optional{*length * 72 / 96} : std::nullopt;
    };
    constexpr double kFarPt = kLargestPaperInches * 72;
    constexpr double kMarginPt = 144;
    constexpr double kSmallestPt = 3;
    auto const width = points("width");
    auto const height = points("height");
    if ((width && *width < kSmallestPt) || (height && *height < kSmallestPt)) { return "shape without size"; }
    auto const is_off = [&](std::string_view side, std::optional<double> size) {
        auto const offset = points(side);
        return offset && (*offset > kFarPt || *offset + size.value_or(kMarginPt) < -kMarginPt);
    };
    bool const off =
        is_off("left", width) || is_off("margin-left", width) || is_off("top", height) || is_off("margin-top", height);
    return off ? "shape off the page" : "";
}

std::string_view frame_unseen_because(pugi::xml_node frame) {
    if (!frame) { return {}; }
    auto const twips = [frame](std::string_view name) { return number_in(attribute_or(frame, name, "")).value_or(0); };
    constexpr long kMargin = 2 * kTwipsPerInch;
    constexpr long kFar = kLargestPaperInches * kTwipsPerInch;
    constexpr long kLowest = kTwipsPerInch / 24;
    if (attribute_or(frame, "hRule", "") == "exact" && twips("h") < kLowest) { return "frame without height"; }
    auto const is_off = [&](std::string_view offset, std::string_view size) {
        return twips(offset) > kFar || twips(offset) + twips(size) < -kMargin;
    };
    return is_off("x", "w") || is_off("y", "h") ? "text off the page" : "";
}

}  // namespace winnow
