#include "docx_styles.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace winnow {
namespace {

/// Styles are based on each other no deeper than this; Word itself has a limit of 11.
constexpr std::size_t kDeepestStyle = 32;

bool is_on(pugi::xml_node property) {
    std::string_view const value = attribute_or(property, "val", "1");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

/// ST_HighlightColor that text may vanish on.
std::optional<Rgb> highlight(std::string_view name) {
    std::string lower = lower_ascii(name);
    // "darkYellow" and its kin are no colours of CSS.
    if (lower == "darkyellow") { lower = "olive"; }
    if (lower == "darkcyan") { lower = "teal"; }
    if (lower == "darkmagenta") { lower = "purple"; }
    return named_colour(lower);
}

std::uint8_t scaled(std::uint8_t channel, unsigned share, bool towards_white) {
    unsigned const kept = unsigned{channel} * share / 255;
    return static_cast<std::uint8_t>(towards_white ? kept + 255 - share : kept);
}

Rgb mixed(Rgb colour, unsigned share, bool towards_white) {
    return {scaled(colour.red, share, towards_white), scaled(colour.green, share, towards_white),
            scaled(colour.blue, share, towards_white)};
}

std::optional<unsigned> hex_byte(std::optional<std::string_view> text) {
    if (!text) { return std::nullopt; }
    unsigned value = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), value, 16);
    return error == std::errc{} && value <= 255 ? std::optional{value} : std::nullopt;
}

/// w14:textFill: nothing, or a colour that is all but transparent.
std::optional<bool> is_transparent(pugi::xml_node fill) {
    if (child_named(fill, "noFill")) { return true; }
    constexpr long kAllButTransparent = 90'000;
    pugi::xml_node const colour = child_named(fill, "solidFill").first_child();
    long const alpha = number_in(attribute_or(child_named(colour, "alpha"), "val", "0")).value_or(0);
    return alpha >= kAllButTransparent;
}

std::optional<TablePart> table_part(std::string_view type) {
    if (type == "wholeTable") { return TablePart::whole; }
    if (type == "band1Horz") { return TablePart::band1; }
    if (type == "band2Horz") { return TablePart::band2; }
    if (type == "firstCol") { return TablePart::first_column; }
    if (type == "lastCol") { return TablePart::last_column; }
    if (type == "firstRow") { return TablePart::first_row; }
    if (type == "lastRow") { return TablePart::last_row; }
    return std::nullopt;
}

/// "heading 2" is 2, "Title" is 1.
std::optional<int> level_of_name(std::string_view name) {
    std::string const lower = lower_ascii(name);
    if (lower == "title") { return 1; }
    constexpr std::string_view kHeading = "heading ";
    if (!lower.starts_with(kHeading)) { return std::nullopt; }
    auto const level = number_in(std::string_view{lower}.substr(kHeading.size()));
    return level && *level >= 1 && *level <= 9 ? std::optional{static_cast<int>(*level)} : std::nullopt;
}

}  // namespace

DocxTheme::DocxTheme(pugi::xml_node theme) {
    pugi::xml_node const scheme = child_named(child_named(theme, "themeElements"), "clrScheme");
    for (pugi::xml_node const entry : scheme.children()) {
        pugi::xml_node const value = entry.first_child();
        auto const colour = hex_colour(attribute_or(value, "lastClr", attribute_or(value, "val", "")));
        if (!colour) { continue; }
        std::string const name{local_name(entry)};
        colours_[name] = *colour;
        // Documents call them by their use.
        if (name == "dk1") { colours_["text1"] = colours_["dark1"] = colours_["tx1"] = *colour; }
        if (name == "lt1") { colours_["background1"] = colours_["light1"] = colours_["bg1"] = *colour; }
        if (name == "dk2") { colours_["text2"] = colours_["dark2"] = colours_["tx2"] = *colour; }
        if (name == "lt2") { colours_["background2"] = colours_["light2"] = colours_["bg2"] = *colour; }
    }
}

std::optional<Rgb> DocxTheme::colour(std::string_view name) const {
    if (auto const found = colours_.find(name); found != colours_.end()) { return found->second; }
    if (name == "background1" || name == "light1" || name == "bg1") { return kWhite; }
    if (name == "text1" || name == "dark1" || name == "tx1") { return kBlack; }
    return std::nullopt;
}

void ParagraphLook::lay_over(ParagraphLook const& upper) {
    lay(heading_level, upper.heading_level);
    lay(is_item, upper.is_item);
    lay(background, upper.background);
    lay(exact_height_twips, upper.exact_height_twips);
    lay(indent_twips, upper.indent_twips);
}

DocxStyles::DocxStyles(pugi::xml_node styles, DocxTheme theme) : theme_(std::move(theme)) {
    defaults_ = run_look(child_named(child_named(child_named(styles, "docDefaults"), "rPrDefault"), "rPr"));
    std::map<std::string, pugi::xml_node, std::less<>> nodes;
    for (pugi::xml_node const node : styles.children()) {
        if (local_name(node) != "style") { continue; }
        std::string const id{attribute_or(node, "styleId", "")};
        // What has no id is nobody's style, not that of all who name none.
        if (id.empty()) { continue; }
        nodes[id] = node;
        bool const is_default = attribute_named(node, "default") && attribute_or(node, "default", "") != "0";
        if (is_default && attribute_or(node, "type", "") == "paragraph") { default_paragraph_ = id; }
    }
    for (auto const& [id, node] : nodes) { resolve(id, nodes, kDeepestStyle); }
}

void DocxStyles::resolve(std::string const& id, std::map<std::string, pugi::xml_node, std::less<>> const& nodes,
                         std::size_t depth) {
    if (depth == 0 || styles_.contains(id)) { return; }
    auto const found = nodes.find(id);
    if (found == nodes.end()) { return; }
    std::string const base{attribute_or(child_named(found->second, "basedOn"), "val", "")};
    DocxStyle style;
    if (!base.empty() && base != id) {
        resolve(base, nodes, depth - 1);
        style = this->style(base);
    }
    read_style(found->second, style);
    styles_.insert_or_assign(id, style);
}

void DocxStyles::read_style(pugi::xml_node node, DocxStyle& style) const {
    style.run.lay_over(run_look(child_named(node, "rPr")));
    pugi::xml_node const paragraph = child_named(node, "pPr");
    // A style's outline level may be changed; a name that says "heading" counts without.
    if (auto const level = level_of_name(attribute_or(child_named(node, "name"), "val", ""))) {
        style.paragraph.heading_level = level;
    }
    style.paragraph.lay_over(paragraph_look(paragraph));
    auto const lay_part = [&style, this](TablePart part, pugi::xml_node properties) {
        auto& laid = style.parts.at(static_cast<std::size_t>(part));
        laid.run.lay_over(run_look(child_named(properties, "rPr")));
        for (char const* const kind : {"tblPr", "tcPr"}) {
            auto const background = shade(child_named(child_named(properties, kind), "shd"));
            if (background) { laid.background = background; }
        }
    };
    lay_part(TablePart::whole, node);
    for (pugi::xml_node const child : node.children()) {
        if (local_name(child) != "tblStylePr") { continue; }
        if (auto const part = table_part(attribute_or(child, "type", ""))) { lay_part(*part, child); }
    }
}

DocxStyle const& DocxStyles::style(std::string_view id) const {
    static DocxStyle const kNone;
    auto const found = styles_.find(id);
    return found == styles_.end() ? kNone : found->second;
}

std::optional<Rgb> DocxStyles::themed(pugi::xml_node node, std::string_view prefix) const {
    std::string const name{prefix};
    auto const theme = attribute_named(node, prefix.empty() ? "themeColor" : name + "Fill");
    auto colour = theme ? theme_.colour(*theme) : std::nullopt;
    if (!colour) { return std::nullopt; }
    std::string const base = prefix.empty() ? "theme" : name + "Fill";
    if (auto const tint = hex_byte(attribute_named(node, base + "Tint"))) { colour = mixed(*colour, *tint, true); }
    if (auto const darker = hex_byte(attribute_named(node, base + "Shade"))) {
        colour = mixed(*colour, *darker, false);
    }
    return colour;
}

std::optional<Rgb> DocxStyles::shade(pugi::xml_node shading) const {
    if (!shading) { return std::nullopt; }
    std::string_view const pattern = attribute_or(shading, "val", "clear");
    if (pattern == "solid") { return hex_colour(attribute_or(shading, "color", "")).value_or(kBlack); }
    if (auto const colour = themed(shading, "theme")) { return colour; }
    return hex_colour(attribute_or(shading, "fill", ""));
}

std::optional<Rgb> DocxStyles::drawn_colour(pugi::xml_node fill) const {
    if (pugi::xml_node const plain = child_named(fill, "srgbClr")) {
        return hex_colour(attribute_or(plain, "val", ""));
    }
    pugi::xml_node const scheme = child_named(fill, "schemeClr");
    auto colour = theme_.colour(attribute_or(scheme, "val", ""));
    if (!colour) { return std::nullopt; }
    // Thousandths of a percent of its lightness.
    constexpr double kWhole = 100'000;
    auto const share = [scheme](std::string_view name, double usual) {
        auto const value = number_in(attribute_or(child_named(scheme, name), "val", ""));
        return value ? static_cast<double>(*value) / kWhole : usual;
    };
    double const kept = share("lumMod", 1) * share("shade", 1) * share("tint", 1);
    double const added = share("lumOff", 0) + 1 - share("tint", 1);
    auto const mix = [kept, added](std::uint8_t channel) {
        return static_cast<std::uint8_t>(std::clamp(channel * kept + 255 * added, 0.0, 255.0));
    };
    return Rgb{mix(colour->red), mix(colour->green), mix(colour->blue)};
}

std::optional<Rgb> DocxStyles::shape_fill(pugi::xml_node shape) const {
    constexpr Rgb kMiddling{128, 128, 128};  // on which black and white can be read
    pugi::xml_node const properties = child_named(shape, "spPr");
    if (child_named(properties, "noFill")) { return std::nullopt; }
    if (pugi::xml_node const fill = child_named(properties, "solidFill")) {
        return drawn_colour(fill).value_or(kMiddling);
    }
    for (char const* const kind : {"gradFill", "pattFill", "blipFill"}) {
        if (child_named(properties, kind)) { return kMiddling; }
    }
    pugi::xml_node const reference = child_named(child_named(shape, "style"), "fillRef");
    return attribute_or(reference, "idx", "0") == "0" ? std::nullopt : drawn_colour(reference);
}

RunLook DocxStyles::run_look(pugi::xml_node properties) const {
    RunLook look;
    std::optional<Rgb> text_fill;
    for (pugi::xml_node const property : properties.children()) {
        std::string_view const name = local_name(property);
        std::string_view const value = attribute_or(property, "val", "");
        if (name == "vanish" || name == "webHidden" || name == "specVanish") {
            look.hidden = look.hidden.value_or(false) || is_on(property);
        } else if (name == "b") {
            look.bold = is_on(property);
        } else if (name == "i") {
            look.italic = is_on(property);
        } else if (name == "u") {
            look.underline = is_on(property);
        } else if (name == "sz") {
            if (auto const half_points = number_in(value)) { look.size_pt = static_cast<double>(*half_points) / 2; }
        } else if (name == "w") {
            if (auto const percent = number_in(value)) { look.width_percent = static_cast<double>(*percent); }
        } else if (name == "color") {
            look.colour = themed(property, "");
            if (!look.colour) { look.colour = hex_colour(value); }
            look.automatic_colour = !look.colour && value == "auto";
        } else if (name == "highlight") {
            look.background = highlight(value);
        } else if (name == "shd" && !look.background) {
            look.background = shade(property);
        } else if (name == "spacing") {
            if (auto const twips = number_in(value)) { look.spacing_pt = static_cast<double>(*twips) / 20; }
        } else if (name == "position") {
            if (auto const half_points = number_in(value)) { look.raised_pt = static_cast<double>(*half_points) / 2; }
        } else if (name == "textFill") {
            look.transparent = is_transparent(property);
            text_fill = drawn_colour(child_named(property, "solidFill"));
        }
    }
    // It goes before the plain colour, wherever it stands.
    if (text_fill) {
        look.colour = text_fill;
        look.automatic_colour = false;
    }
    return look;
}

ParagraphLook DocxStyles::paragraph_look(pugi::xml_node properties) const {
    ParagraphLook look;
    if (pugi::xml_node const level = child_named(properties, "outlineLvl")) {
        constexpr long kBodyText = 9;
        long const value = number_in(attribute_or(level, "val", "")).value_or(kBodyText);
        look.heading_level = value >= 0 && value < kBodyText ? static_cast<int>(value) + 1 : 0;
    }
    if (pugi::xml_node const list = child_named(child_named(properties, "numPr"), "numId")) {
        look.is_item = attribute_or(list, "val", "0") != "0";
    }
    look.background = shade(child_named(properties, "shd"));
    pugi::xml_node const spacing = child_named(properties, "spacing");
    if (attribute_or(spacing, "lineRule", "") == "exact") {
        look.exact_height_twips = number_in(attribute_or(spacing, "line", ""));
    }
    pugi::xml_node const indent = child_named(properties, "ind");
    if (auto const left = attribute_named(indent, "left"); left || attribute_named(indent, "start")) {
        look.indent_twips = number_in(left ? *left : attribute_or(indent, "start", ""));
    }
    return look;
}

}  // namespace winnow
