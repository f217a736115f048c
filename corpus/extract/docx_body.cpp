#include "docx_body.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/unseen_words.hpp"

#include "docx_place.hpp"
#include "docx_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace winnow {
namespace {

constexpr long kTwipsPerPoint = 20;

std::string_view field_name(std::string_view code) {
    code.remove_prefix(std::min(code.find_first_not_of(" \t"), code.size()));
    return code.substr(0, code.find_first_of(" \t\\"));
}

bool is_page_field(std::string_view code) {
    std::string_view const name = field_name(code);
    return name == "PAGE" || name == "NUMPAGES" || name == "SECTIONPAGES";
}

/// Word knows these extensions and shows their branch of alternatives.
bool is_known_extension(std::string_view requirement) {
    constexpr auto kKnown =
        std::to_array<std::string_view>({"wps", "wpg",  "wpc",  "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid",
                                         "a14", "am3d", "aink", "cx",  "cx1",  "cx2", "cx4", "v",   "o",     "v2"});
    return std::find(kKnown.begin(), kKnown.end(), requirement) != kKnown.end();
}

std::optional<Rgb> fill_of(pugi::xml_node properties) {
    return hex_colour(attribute_or(child_named(child_named(properties, "solidFill"), "srgbClr"), "val", ""));
}

bool has_ink(pugi::xml_node node, std::size_t depth) {
    for (pugi::xml_node const child : node.children()) {
        std::string_view const name = local_name(child);
        if (name == "pic" || name == "blipFill" || name == "gradFill" || name == "pattFill") { return true; }
        if (name == "spPr" && child_named(child, "solidFill")) {
            auto const fill = fill_of(child);
            if (!fill || !is_unseen(*fill, kWhite)) { return true; }
        }
        if (depth > 0 && has_ink(child, depth - 1)) { return true; }
    }
    return false;
}

bool is_backdrop(pugi::xml_node anchor, std::size_t depth) {
    std::string_view const behind = attribute_or(anchor, "behindDoc", "0");
    bool const is_large = docx_extent(anchor, "cx") >= kEmuPerInch && docx_extent(anchor, "cy") >= kEmuPerInch / 4;
    return (behind == "1" || behind == "true") && is_large && has_ink(anchor, depth);
}

bool is_symbol_font(std::string_view name) {
    constexpr auto kFonts =
        std::to_array<std::string_view>({"Symbol", "Wingdings", "Webdings", "ZapfDingbats", "Marlett"});
    return std::any_of(kFonts.begin(), kFonts.end(), [name](std::string_view font) { return name.starts_with(font); });
}

}  // namespace

bool has_backdrop(pugi::xml_node root, std::size_t depth_limit) {
    return std::any_of(root.begin(), root.end(), [depth_limit](pugi::xml_node child) {
        if (local_name(child) == "anchor" && is_backdrop(child, depth_limit)) { return true; }
        return depth_limit > 0 && has_backdrop(child, depth_limit - 1);
    });
}

DocxBody::Handler DocxBody::handler_of(std::string_view name) {
    static constexpr auto kHandlers = std::to_array<Named>({
        {"p", &DocxBody::paragraph},
        {"r", &DocxBody::run},
        {"t", &DocxBody::characters},
        {"tab", &DocxBody::tabulator},
        {"ptab", &DocxBody::tabulator},
        {"br", &DocxBody::line_break},
        {"cr", &DocxBody::line_break},
        {"noBreakHyphen", &DocxBody::hyphen},
        {"sym", &DocxBody::symbol},
        {"tbl", &DocxBody::table},
        {"sectPr", &DocxBody::section},
        {"footnoteReference", &DocxBody::note_reference},
        {"endnoteReference", &DocxBody::note_reference},
        {"fldChar", &DocxBody::field_mark},
        {"instrText", &DocxBody::field_code},
        {"fldSimple", &DocxBody::simple_field},
        {"pgNum", &DocxBody::page_number},
        {"AlternateContent", &DocxBody::alternatives},
        {"anchor", &DocxBody::anchored},
        {"inline", &DocxBody::anchored},
        {"wsp", &DocxBody::shape},
        {"shape", &DocxBody::old_shape},
        {"rect", &DocxBody::old_shape},
        {"roundrect", &DocxBody::old_shape},
        {"oval", &DocxBody::old_shape},
        {"txbxContent", &DocxBody::text_box},
        {"pic", &DocxBody::image},
        {"imagedata", &DocxBody::image},
        {"relIds", &DocxBody::diagram},
        {"chart", &DocxBody::chart},
        {"num", &DocxBody::fraction_part},
        {"den", &DocxBody::fraction_part},
        {"altChunk", &DocxBody::chunk},
        {"rPr", &DocxBody::skip},
        {"pPr", &DocxBody::skip},
        {"tblPr", &DocxBody::skip},
        {"tblGrid", &DocxBody::skip},
        {"trPr", &DocxBody::skip},
        {"tcPr", &DocxBody::skip},
        {"sdtPr", &DocxBody::skip},
        {"sdtEndPr", &DocxBody::skip},
        {"del", &DocxBody::skip},
        {"moveFrom", &DocxBody::skip},
        {"delText", &DocxBody::skip},
        {"delInstrText", &DocxBody::skip},
        {"rt", &DocxBody::skip},
    });
    auto const* const found =
        std::find_if(kHandlers.begin(), kHandlers.end(), [name](Named const& named) { return named.name == name; });
    return found == kHandlers.end() ? &DocxBody::visit_children : found->handler;
}

void DocxBody::read(pugi::xml_node root, std::string_view place) {
    place_ = place;
    fields_.clear();
    Context context;
    context.background = page_;
    context.look = styles_.defaults();
    context.depth = limits_.depth;
    visit_children(root, context);
    text_.end_paragraph();
}

void DocxBody::visit(pugi::xml_node node, Context context) {
    if (node.type() != pugi::node_element || text_.is_full()) { return; }
    if (context.depth == 0) {
        too_deep = true;
        return;
    }
    --context.depth;
    (this->*handler_of(local_name(node)))(node, context);
}

void DocxBody::visit_children(pugi::xml_node node, Context context) {
    for (pugi::xml_node const child : node.children()) { visit(child, context); }
}

void DocxBody::skip(pugi::xml_node, Context) {}

void DocxBody::paragraph(pugi::xml_node node, Context context) {
    pugi::xml_node const properties = child_named(node, "pPr");
    DocxStyle const& style =
        styles_.style(attribute_or(child_named(properties, "pStyle"), "val", styles_.default_paragraph()));
    ParagraphLook look = style.paragraph;
    look.lay_over(styles_.paragraph_look(properties));
    context.look = styles_.defaults();
    context.look.lay_over(context.table);
    context.look.lay_over(style.run);
    context.background = look.background.value_or(context.background);
    constexpr long kLowestLine = 3 * kTwipsPerPoint;
    constexpr long kFarRight = kLargestPaperInches * kTwipsPerInch;
    if (look.exact_height_twips && *look.exact_height_twips < kLowestLine) { context.hidden = "lines without height"; }
    if (auto const why = frame_unseen_because(child_named(properties, "framePr")); !why.empty()) {
        context.hidden = why;
    }
    if (look.indent_twips && std::labs(*look.indent_twips) >= kFarRight) { context.hidden = "text off the page"; }

    bool const is_heading = look.heading_level.value_or(0) > 0 && !context.on_one_line && context.hidden.empty();
    if (!context.on_one_line) { text_.end_paragraph(); }
    if (is_heading) {
        text_.begin_heading(*look.heading_level);
    } else if (look.is_item.value_or(false) && !context.on_one_line) {
        text_.begin_item();
    }
    auto const outer_boxes = std::exchange(boxes_, {});
    visit_children(node, context);
    if (is_heading) { text_.end_heading(); }
    text_.end_item();
    if (!context.on_one_line) { text_.end_paragraph(); }
    for (auto const& [box, around] : std::exchange(boxes_, outer_boxes)) {
        visit_children(box, around);
        text_.end_paragraph();
    }
    if (pugi::xml_node const last = child_named(properties, "sectPr")) { sections.push_back(last); }
}

void DocxBody::run(pugi::xml_node node, Context context) {
    pugi::xml_node const properties = child_named(node, "rPr");
    std::string_view const style = attribute_or(child_named(properties, "rStyle"), "val", "");
    if (!style.empty()) { context.look.lay_over(styles_.style(style).run); }
    context.look.lay_over(styles_.run_look(properties));
    visit_children(node, context);
}

void DocxBody::add(std::string_view text, Context const& context) {
    if (std::any_of(fields_.begin(), fields_.end(), [](Field const& field) { return field.is_dropped; })) { return; }
    // What a field says instead of its result is not the author's.
    if (!fields_.empty() && text.starts_with("Error! ")) { return; }
    std::string const shown = presentable(text);
    std::string_view why = context.hidden;
    if (why.empty() && in_field_code()) { why = "code of a field"; }
    if (why.empty()) { why = unseen_because(context.look, context.background); }
    if (why == kInkOfBackground && backdrop_) {
        pale += shown;
        pale += ' ';
        why = {};
    }
    if (!why.empty()) {
        return text_.add_hidden(shown,
                                place_.empty() ? std::string{why} : std::string{place_} + ": " + std::string{why});
    }
    text_.set_style(context.look.style());
    text_.add(shown, true);
}

void DocxBody::characters(pugi::xml_node node, Context context) {
    for (pugi::xml_node const child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) { add(child.value(), context); }
    }
}

void DocxBody::tabulator(pugi::xml_node, Context context) {
    if (!in_field_code() && context.hidden.empty()) { text_.next_cell(); }
}
void DocxBody::line_break(pugi::xml_node, Context context) {
    if (context.on_one_line) { return add(" ", context); }
    if (!in_field_code()) { text_.line_break(); }
}
void DocxBody::hyphen(pugi::xml_node, Context context) { add("\u2011", context); }

void DocxBody::symbol(pugi::xml_node node, Context context) {
    std::string_view const text = attribute_or(node, "char", "");
    std::uint32_t code = 0;
    std::from_chars(text.data(), text.data() + text.size(), code, 16);
    // What symbol fonts draw (bullets, ticks, arrows) is no word, whether their codes are private or look like letters.
    bool const is_private = code >= 0xE000 && code <= 0xF8FF;
    if (!is_symbol_font(attribute_or(node, "font", "")) && code >= 0x20 && code <= 0xFFFD && !is_private &&
        !(code >= 0xD800 && code < 0xE000)) {
        std::string character;
        append_utf8(code, character);
        add(character, context);
    } else {
        add(" ", context);
    }
}

void DocxBody::note_reference(pugi::xml_node node, Context) {
    std::string_view const kind = local_name(node) == "footnoteReference" ? "footnote" : "endnote";
    notes.emplace_back(kind, attribute_or(node, "id", ""));
}

void DocxBody::section(pugi::xml_node node, Context) { sections.push_back(node); }

void DocxBody::table(pugi::xml_node node, Context context) {
    text_.end_paragraph();
    DocxTableLook const look{styles_, child_named(node, "tblPr")};
    auto const rows = wrapped_children(node, "tr", context.depth);
    context.on_one_line = false;
    for (std::size_t r = 0; r < rows.size() && !text_.is_full(); ++r) {
        auto const columns = wrapped_children(rows[r], "tc", context.depth).size();
        std::vector<DocxStyle::Part> cells;
        for (std::size_t c = 0; c < columns; ++c) { cells.push_back(look.cell(r, rows.size(), c, columns)); }
        row(rows[r], cells, context);
    }
    text_.end_paragraph();
}

void DocxBody::row(pugi::xml_node row, std::vector<DocxStyle::Part> const& looks, Context const& context) {
    pugi::xml_node const properties = child_named(row, "trPr");
    if (child_named(properties, "del")) { return; }
    Context inside = context;
    pugi::xml_node const height = child_named(properties, "trHeight");
    constexpr long kLowestRow = 3 * kTwipsPerPoint;
    bool const is_flat = attribute_or(height, "hRule", "") == "exact" &&
                         number_in(attribute_or(height, "val", "")).value_or(kLowestRow) < kLowestRow;
    if (is_flat || child_named(properties, "hidden")) { inside.hidden = "hidden row"; }

    auto const cells = wrapped_children(row, "tc", context.depth);
    // A row of single paragraphs is a line; cells that hold several are columns of a page, read one after the other.
    inside.on_one_line = std::all_of(cells.begin(), cells.end(),
                                     [&context](pugi::xml_node cell) {
                                         return wrapped_children(cell, "p", context.depth).size() == 1 &&
                                                wrapped_children(cell, "tbl", context.depth).empty();
                                     }) &&
                         cells.size() > 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        Context cell = inside;
        auto const own = styles_.shade(child_named(child_named(cells[c], "tcPr"), "shd"));
        cell.background = own ? *own : looks[c].background.value_or(inside.background);
        cell.table.lay_over(looks[c].run);
        visit_children(cells[c], cell);
        if (inside.on_one_line && inside.hidden.empty()) { text_.next_cell(); }
    }
    text_.end_line();
}

bool DocxBody::in_field_code() const {
    return std::any_of(fields_.begin(), fields_.end(), [](Field const& field) { return field.in_code; });
}

void DocxBody::field_mark(pugi::xml_node node, Context) {
    std::string_view const type = attribute_or(node, "fldCharType", "");
    if (type == "begin" && fields_.size() < limits_.depth) { fields_.emplace_back(); }
    if (fields_.empty()) { return; }
    if (type == "separate") {
        fields_.back().in_code = false;
        // A table of contents repeats headings, and its lines would begin sections.
        fields_.back().is_dropped = is_page_field(fields_.back().code) || field_name(fields_.back().code) == "TOC";
    }
    if (type == "end" || type == "separate") {
        if (is_page_field(fields_.back().code)) { text_.layout().page_numbers = true; }
    }
    if (type == "end") { fields_.pop_back(); }
}

void DocxBody::field_code(pugi::xml_node node, Context) {
    constexpr std::size_t kLongestCode = 64;
    if (!fields_.empty() && fields_.back().code.size() < kLongestCode) { fields_.back().code += node.child_value(); }
}

void DocxBody::simple_field(pugi::xml_node node, Context context) {
    if (is_page_field(attribute_or(node, "instr", ""))) { return page_number(node, context); }
    if (fields_.size() >= limits_.depth) { return; }
    fields_.push_back({false, false, {}});
    visit_children(node, context);
    fields_.pop_back();
}

void DocxBody::page_number(pugi::xml_node, Context) { text_.layout().page_numbers = true; }

void DocxBody::alternatives(pugi::xml_node node, Context context) {
    pugi::xml_node chosen;
    for (pugi::xml_node const branch : node.children()) {
        if (local_name(branch) == "Choice" && !chosen && is_known_extension(attribute_or(branch, "Requires", ""))) {
            chosen = branch;
        }
    }
    if (!chosen) { chosen = child_named(node, "Fallback"); }
    if (!chosen) { return; }
    visit_children(chosen, context);
    std::string const seen = all_text(chosen, context.depth);
    for (pugi::xml_node const branch : node.children()) {
        if (branch == chosen) { continue; }
        std::string const other = all_text(branch, context.depth);
        if (says_unseen_words(other, seen)) { text_.add_hidden(presentable(other), "alternative that is not shown"); }
    }
}

void DocxBody::anchored(pugi::xml_node node, Context context) {
    std::string_view const why = drawing_unseen_because(node);
    if (!why.empty()) {
        context.hidden = why;
    } else if (local_name(node) == "anchor" && cover_.is_covered(node)) {
        context.hidden = "under another shape";
    }
    visit_children(node, context);
}

void DocxBody::shape(pugi::xml_node node, Context context) {
    context.background = styles_.shape_fill(node).value_or(context.background);
    visit_children(node, context);
}

void DocxBody::old_shape(pugi::xml_node node, Context context) {
    std::string_view const fill = attribute_or(node, "fillcolor", "");
    std::string_view const name = fill.substr(0, fill.find(' '));
    auto colour = hex_colour(name);
    if (!colour) { colour = named_colour(name); }
    context.background = colour.value_or(context.background);
    std::string_view const why = old_shape_unseen_because(attribute_or(node, "style", ""));
    if (!why.empty()) { context.hidden = why; }
    visit_children(node, context);
}

void DocxBody::text_box(pugi::xml_node node, Context context) {
    context.on_one_line = false;
    context.table = {};
    boxes_.emplace_back(node, context);
}

void DocxBody::image(pugi::xml_node node, Context context) {
    ++text_.layout().images;
    visit_children(node, context);
}

void DocxBody::diagram(pugi::xml_node node, Context context) {
    if (context.hidden.empty()) { diagrams.emplace_back(attribute_or(node, "dm", "")); }
}

void DocxBody::chart(pugi::xml_node node, Context context) {
    charts.push_back({std::string{attribute_or(node, "id", "")}, std::string{context.hidden}});
}

void DocxBody::fraction_part(pugi::xml_node node, Context context) {
    add(" ", context);
    visit_children(node, context);
    add(" ", context);
}

void DocxBody::chunk(pugi::xml_node node, Context) { chunks.emplace_back(attribute_or(node, "id", "")); }

}  // namespace winnow
