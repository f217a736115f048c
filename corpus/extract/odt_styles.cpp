#include "odt_styles.hpp"

#include "engine/text/ascii.hpp"

#include <array>
#include <cmath>
#include <cstdlib>

namespace winnow {
namespace {

constexpr std::size_t kDeepestStyle = 32;

struct Number {
    double value;
    std::string_view unit;
};

/// "-1.25cm": digits with a point, whatever the locale.
std::optional<Number> leading_number(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    double value = 0;
    double unit = 1;
    bool digits = false;
    bool point = false;
    for (; at < text.size(); ++at) {
        char const c = text[at];
        if (c == '.' && !point) {
            point = true;
        } else if (is_ascii_digit(c)) {
            digits = true;
            value = value * 10 + (c - '0');
            unit *= point ? 10 : 1;
        } else {
            break;
        }
    }
    if (!digits || !std::isfinite(value) || !std::isfinite(unit)) { return std::nullopt; }
    return Number{(text.starts_with('-') ? -value : value) / unit, text.substr(at)};
}

std::optional<double> percentage(std::string_view text) {
    auto const number = leading_number(text);
    return number && number->unit == "%" ? std::optional{number->value} : std::nullopt;
}

void read_text_properties(pugi::xml_node node, OdtStyle& style) {
    RunLook& run = style.run;
    for (pugi::xml_attribute const attribute : node.attributes()) {
        std::string_view const name = local_name(attribute);
        std::string_view const value = attribute.value();
        if (name == "display") {
            run.hidden = value == "none";
        } else if (name == "color") {
            run.colour = hex_colour(value);
            run.automatic_colour = false;
        } else if (name == "use-window-font-color") {
            run.automatic_colour = value == "true";
        } else if (name == "background-color") {
            run.background = hex_colour(value);
        } else if (name == "font-size") {
            if (auto const size = odt_length(value)) { run.size_pt = size; }
            if (auto const percent = percentage(value)) { style.size_percent = percent; }
        } else if (name == "font-weight") {
            run.bold = value == "bold" || (value.size() == 3 && value >= "600" && value <= "900");
        } else if (name == "font-style") {
            run.italic = value == "italic" || value == "oblique";
        } else if (name == "text-underline-style") {
            run.underline = value != "none";
        } else if (name == "text-scale") {
            run.width_percent = percentage(value);
        } else if (name == "opacity") {
            constexpr double kAllButTransparent = 10;
            run.transparent = percentage(value).value_or(100) < kAllButTransparent;
        }
    }
    // LibreOffice stores its automatic colour, which is never transparent, as one of opacity 0 %.
    if (run.automatic_colour) { run.transparent.reset(); }
}

void read_other_properties(pugi::xml_node node, OdtStyle& style) {
    bool const filled = attribute_or(node, "fill", "solid") == "solid";
    for (pugi::xml_attribute const attribute : node.attributes()) {
        std::string_view const name = local_name(attribute);
        std::string_view const value = attribute.value();
        if (name == "background-color" || (name == "fill-color" && filled)) {
            if (auto const colour = hex_colour(value)) { style.background = colour; }
        } else if (name == "line-height") {
            style.line_height_pt = odt_length(value);
        } else if (name == "margin-left") {
            style.indent_pt = odt_length(value);
        } else if (name == "display") {
            style.section_hidden = value == "none";
        }
    }
}

}  // namespace

std::optional<double> odt_length(std::string_view text) {
    auto const number = leading_number(text);
    if (!number) { return std::nullopt; }
    constexpr auto kPoints = std::to_array<std::pair<std::string_view, double>>(
        {{"pt", 1}, {"in", 72}, {"inch", 72}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"pc", 12}, {"px", 0.75}});
    for (auto const& [unit, points] : kPoints) {
        if (number->unit == unit) { return number->value * points; }
    }
    return std::nullopt;
}

void OdtStyle::lay_over(OdtStyle const& upper) {
    run.lay_over(upper.run);
    if (upper.run.size_pt) {
        size_percent.reset();
    } else if (upper.size_percent && run.size_pt) {
        run.size_pt = *run.size_pt * *upper.size_percent / 100;
    } else {
        lay(size_percent, upper.size_percent);
    }
    lay(background, upper.background);
    lay(line_height_pt, upper.line_height_pt);
    lay(indent_pt, upper.indent_pt);
    section_hidden = section_hidden || upper.section_hidden;
}

void OdtStyles::add(pugi::xml_node document) {
    for (char const* const part : {"styles", "automatic-styles"}) { collect(child_named(document, part)); }
}

void OdtStyles::collect(pugi::xml_node styles) {
    for (pugi::xml_node const node : styles.children()) {
        std::string const family{attribute_or(node, "family", "")};
        if (local_name(node) == "default-style") { nodes_[{family, std::string{kDefault}}] = node; }
        if (local_name(node) == "style") { nodes_[{family, std::string{attribute_or(node, "name", "")}}] = node; }
    }
}

void OdtStyles::resolve() {
    for (auto const& [key, node] : nodes_) { resolve(key, kDeepestStyle); }
}

OdtStyle const& OdtStyles::resolve(Key const& key, std::size_t depth) {
    static OdtStyle const kNone;
    if (auto const known = styles_.find(key); known != styles_.end()) { return known->second; }
    auto const found = nodes_.find(key);
    if (depth == 0 || found == nodes_.end()) { return kNone; }
    OdtStyle style;
    std::string const parent{attribute_or(found->second, "parent-style-name", "")};
    if (!parent.empty()) {
        style = resolve({key.first, parent}, depth - 1);
    } else if (key.second != kDefault && key.first != "text") {
        style = resolve({key.first, std::string{kDefault}}, depth - 1);
    }
    OdtStyle own;
    for (pugi::xml_node const properties : found->second.children()) {
        std::string_view const name = local_name(properties);
        // OpenOffice.org 1 had one element for all.
        if (name == "text-properties" || name == "properties") {
            read_text_properties(properties, own);
        } else if (name.ends_with("-properties")) {
            read_other_properties(properties, own);
        }
    }
    style.lay_over(own);
    return styles_.insert_or_assign(key, style).first->second;
}

OdtStyle const& OdtStyles::style(std::string_view family, std::string_view name) const {
    static OdtStyle const kNone;
    auto const found = styles_.find({std::string{family}, std::string{name}});
    return found == styles_.end() ? kNone : found->second;
}

}  // namespace winnow
