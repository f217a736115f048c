#include "docx_cover.hpp"

#include "docx_place.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace winnow {
namespace {

/// No paragraph of a person has more.
constexpr std::size_t kMostAnchors = 64;
constexpr std::size_t kDeepestAnchor = 16;

void collect_anchors(pugi::xml_node node, std::size_t depth, std::vector<pugi::xml_node>& found) {
    for (pugi::xml_node const child : node.children()) {
        std::string_view const name = local_name(child);
        if (found.size() == kMostAnchors) { return; }
        if (name == "anchor") { found.push_back(child); }
        // The fallback is the same drawing again, and a box's content has paragraphs of its own.
        bool const is_other = name == "anchor" || name == "Fallback" || name == "txbxContent";
        if (!is_other && depth > 0) { collect_anchors(child, depth - 1, found); }
    }
}

bool is_on(std::string_view value) { return value == "1" || value == "true"; }

bool is_opaque(pugi::xml_node colour) {
    constexpr long kWhole = 100'000;
    return number_in(attribute_or(child_named(colour, "alpha"), "val", "")).value_or(kWhole) >= kWhole;
}

/// Whether the drawing is a rectangle that is filled throughout.
bool is_board(pugi::xml_node anchor) {
    pugi::xml_node const shape = child_named(child_named(child_named(anchor, "graphic"), "graphicData"), "wsp");
    pugi::xml_node const properties = child_named(shape, "spPr");
    std::string_view const outline = attribute_or(child_named(properties, "prstGeom"), "prst", "");
    if (outline != "rect" || child_named(properties, "noFill")) { return false; }
    if (is_on(attribute_or(child_named(anchor, "docPr"), "hidden", "0"))) { return false; }
    if (pugi::xml_node const fill = child_named(properties, "solidFill")) { return is_opaque(fill.first_child()); }
    return number_in(attribute_or(child_named(child_named(shape, "style"), "fillRef"), "idx", "")).value_or(0) > 0;
}

/// A drawing's place along one side, as far as it can be compared.
struct Extent {
    std::string_view origin;
    std::string_view alignment;
    long begin;
    long end;

    Extent(pugi::xml_node anchor, char const* position, std::string_view side)
        : origin(attribute_or(child_named(anchor, position), "relativeFrom", "")),
          alignment(child_named(child_named(anchor, position), "align").child_value()),
          begin(number_in(child_named(child_named(anchor, position), "posOffset").child_value()).value_or(0)),
          end(begin + docx_extent(anchor, side)) {}

    [[nodiscard]] bool holds(Extent const& other) const {
        constexpr long kHair = kEmuPerInch / 72;
        return origin == other.origin && alignment == other.alignment && begin <= other.begin + kHair &&
               end + kHair >= other.end;
    }
};

bool lies_above(pugi::xml_node upper, pugi::xml_node lower) {
    auto const is_behind = [](pugi::xml_node anchor) { return is_on(attribute_or(anchor, "behindDoc", "0")); };
    auto const height = [](pugi::xml_node anchor) {
        return number_in(attribute_or(anchor, "relativeHeight", "")).value_or(0);
    };
    if (is_behind(upper) != is_behind(lower)) { return is_behind(lower); }
    return height(upper) > height(lower);
}

}  // namespace

bool DocxCover::is_covered(pugi::xml_node anchor) {
    pugi::xml_node paragraph = anchor.parent();
    while (paragraph && local_name(paragraph) != "p") { paragraph = paragraph.parent(); }
    if (!paragraph) { return false; }
    if (paragraph != paragraph_) {
        paragraph_ = paragraph;
        anchors_.clear();
        collect_anchors(paragraph, kDeepestAnchor, anchors_);
    }
    Extent const across{anchor, "positionH", "cx"};
    Extent const down{anchor, "positionV", "cy"};
    return std::any_of(anchors_.begin(), anchors_.end(), [&](pugi::xml_node other) {
        return other != anchor && lies_above(other, anchor) && is_board(other) &&
               Extent{other, "positionH", "cx"}.holds(across) && Extent{other, "positionV", "cy"}.holds(down);
    });
}

}  // namespace winnow
