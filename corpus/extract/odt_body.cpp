#include "odt_body.hpp"

#include "corpus/extract/decode.hpp"

#include "odt_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow {
namespace {

constexpr double kLargestPaperPt = 22 * 72;
constexpr double kLowestLinePt = 3;

bool is_paragraph(std::string_view name) { return name == "p" || name == "h"; }

/// Whether a cell holds one paragraph and nothing else.
bool is_single(pugi::xml_node cell) {
    auto const children = cell.children();
    auto const first = std::find_if(children.begin(), children.end(),
                                    [](pugi::xml_node child) { return child.type() == pugi::node_element; });
    if (first == children.end()) { return true; }
    return is_paragraph(local_name(*first)) && !std::any_of(std::next(first), children.end(), [](pugi::xml_node child) {
               return child.type() == pugi::node_element;
           });
}

std::string_view shape_unseen_because(pugi::xml_node shape) {
    double const width = odt_length(attribute_or(shape, "width", "")).value_or(72);
    double const x = odt_length(attribute_or(shape, "x", "")).value_or(0);
    double const y = odt_length(attribute_or(shape, "y", "")).value_or(0);
    constexpr double kMarginPt = 144;
    constexpr double kSmallestPt = 3;
    if (width < kSmallestPt) { return "shape without size"; }
    bool const off = std::abs(x) > kLargestPaperPt || std::abs(y) > kLargestPaperPt || x + width < -kMarginPt;
    return off ? "shape off the page" : "";
}

}  // namespace

OdtBody::Handler OdtBody::handler_of(std::string_view name) {
    static constexpr auto kHandlers = std::to_array<Named>({
        {"p", &OdtBody::paragraph},
        {"h", &OdtBody::paragraph},
        {"span", &OdtBody::span},
        {"a", &OdtBody::span},
        {"s", &OdtBody::spaces},
        {"tab", &OdtBody::tabulator},
        {"tab-stop", &OdtBody::tabulator},
        {"line-break", &OdtBody::line_break},
        {"page-number", &OdtBody::page_number},
        {"page-count", &OdtBody::page_number},
        {"hidden-text", &OdtBody::hidden_text},
        {"section", &OdtBody::section},
        {"list-item", &OdtBody::list_item},
        {"table", &OdtBody::table},
        {"table-row", &OdtBody::row},
        {"table-cell", &OdtBody::cell},
        {"note", &OdtBody::note},
        {"footnote", &OdtBody::note},
        {"endnote", &OdtBody::note},
        {"frame", &OdtBody::shape},
        {"custom-shape", &OdtBody::shape},
        {"rect", &OdtBody::shape},
        {"ellipse", &OdtBody::shape},
        {"g", &OdtBody::shape},
        {"image", &OdtBody::image},
        {"object", &OdtBody::object},
        {"tracked-changes", &OdtBody::skip},
        {"annotation", &OdtBody::skip},
        {"annotation-end", &OdtBody::skip},
        {"forms", &OdtBody::skip},
        {"script", &OdtBody::skip},
        {"title", &OdtBody::skip},
        {"desc", &OdtBody::skip},
        {"ruby-text", &OdtBody::skip},
        {"covered-table-cell", &OdtBody::skip},
        {"sequence-decls", &OdtBody::skip},
        {"variable-decls", &OdtBody::skip},
        {"user-field-decls", &OdtBody::skip},
        {"binary-data", &OdtBody::skip},
        {"enhanced-geometry", &OdtBody::skip},
        {"table-of-content", &OdtBody::skip},
        {"illustration-index", &OdtBody::skip},
        {"table-index", &OdtBody::skip},
        {"object-index", &OdtBody::skip},
        {"user-index-source", &OdtBody::skip},
        {"alphabetical-index", &OdtBody::skip},
        {"bibliography-source", &OdtBody::skip},
    });
    auto const* const found =
        std::find_if(kHandlers.begin(), kHandlers.end(), [name](Named const& named) { return named.name == name; });
    return found == kHandlers.end() ? &OdtBody::visit_children : found->handler;
}

OdtBody::Context OdtBody::outermost() const {
    Context context;
    context.background = page_;
    context.look = styles_.defaults("paragraph");
    context.depth = limits_.depth;
    return context;
}

void OdtBody::read(pugi::xml_node root, std::string_view place) {
    place_ = place;
    visit_children(root, outermost());
    text_.end_paragraph();
}

void OdtBody::read_notes() {
    place_ = "note";
    // Notes may hold further ones.
    for (std::size_t next = 0; next < notes_.size(); ++next) {
        visit_children(notes_[next], outermost());
        text_.end_paragraph();
    }
}

void OdtBody::visit(pugi::xml_node node, Context context) {
    if (text_.is_full()) { return; }
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        if (context.in_paragraph) { add(node.value(), context); }
        return;
    }
    if (node.type() != pugi::node_element) { return; }
    if (context.depth == 0) {
        too_deep = true;
        return;
    }
    --context.depth;
    (this->*handler_of(local_name(node)))(node, context);
}

void OdtBody::visit_children(pugi::xml_node node, Context context) {
    for (pugi::xml_node const child : node.children()) { visit(child, context); }
}

void OdtBody::skip(pugi::xml_node, Context) {}

void OdtBody::add(std::string_view text, Context const& context) {
    std::string const shown = presentable(text);
    std::string_view why = context.hidden;
    if (why.empty()) { why = unseen_because(context.look.run, context.background); }
    if (!why.empty()) {
        std::string const place = place_.empty() ? std::string{why} : std::string{place_} + ": " + std::string{why};
        return text_.add_hidden(shown, place);
    }
    text_.set_style(context.look.run.style());
    text_.add(shown, true);
}

void OdtBody::paragraph(pugi::xml_node node, Context context) {
    OdtStyle const& style = styles_.style("paragraph", attribute_or(node, "style-name", ""));
    context.look.lay_over(style);
    context.background = style.background.value_or(context.background);
    context.in_paragraph = true;
    if (style.line_height_pt && *style.line_height_pt < kLowestLinePt) { context.hidden = "lines without height"; }
    if (style.indent_pt && std::abs(*style.indent_pt) > kLargestPaperPt) { context.hidden = "text off the page"; }
    pugi::xml_node const condition = child_named(node, "hidden-paragraph");
    if (attribute_or(condition, "is-hidden", "false") == "true") { context.hidden = "hidden paragraph"; }

    long const level = number_in(attribute_or(node, "outline-level", attribute_or(node, "level", "1"))).value_or(1);
    bool const is_heading = local_name(node) == "h" && !context.on_one_line && context.hidden.empty();
    if (!context.on_one_line) { text_.end_paragraph(); }
    if (is_heading) { text_.begin_heading(static_cast<int>(std::clamp(level, 1L, long{kDeepestHeading}))); }
    auto const outer_boxes = std::exchange(boxes_, {});
    visit_children(node, context);
    if (is_heading) { text_.end_heading(); }
    if (!context.on_one_line) { text_.end_paragraph(); }
    for (auto const& [box, around] : std::exchange(boxes_, outer_boxes)) {
        visit_children(box, around);
        text_.end_paragraph();
    }
}

void OdtBody::span(pugi::xml_node node, Context context) {
    OdtStyle own = styles_.style("text", attribute_or(node, "style-name", ""));
    context.look.lay_over(own);
    visit_children(node, context);
}

void OdtBody::spaces(pugi::xml_node, Context context) { add(" ", context); }
void OdtBody::tabulator(pugi::xml_node, Context context) {
    if (context.hidden.empty()) { text_.next_cell(); }
}
void OdtBody::line_break(pugi::xml_node, Context context) {
    if (context.on_one_line) { return add(" ", context); }
    text_.line_break();
}
void OdtBody::page_number(pugi::xml_node, Context) { text_.layout().page_numbers = true; }

void OdtBody::hidden_text(pugi::xml_node node, Context context) {
    std::string_view const value = attribute_or(node, "string-value", "");
    if (attribute_or(node, "is-hidden", "false") == "true") { context.hidden = "hidden text field"; }
    if (node.first_child()) { return visit_children(node, context); }
    add(value, context);
}

void OdtBody::section(pugi::xml_node node, Context context) {
    OdtStyle const& style = styles_.style("section", attribute_or(node, "style-name", ""));
    std::string_view const display = attribute_or(node, "display", "true");
    bool const by_condition = display == "condition" && attribute_or(node, "is-hidden", "false") == "true";
    if (display == "none" || by_condition || style.section_hidden) { context.hidden = "hidden section"; }
    context.background = style.background.value_or(context.background);
    visit_children(node, context);
}

void OdtBody::list_item(pugi::xml_node node, Context context) {
    if (!context.on_one_line) { text_.begin_item(); }
    visit_children(node, context);
    text_.end_item();
}

void OdtBody::table(pugi::xml_node node, Context context) {
    text_.end_paragraph();
    context.on_one_line = false;
    context.in_paragraph = false;
    OdtStyle const& style = styles_.style("table", attribute_or(node, "style-name", ""));
    context.background = style.background.value_or(context.background);
    visit_children(node, context);
    text_.end_paragraph();
}

void OdtBody::row(pugi::xml_node node, Context context) {
    std::string_view const visibility = attribute_or(node, "visibility", "visible");
    if (visibility != "visible") { context.hidden = "hidden row"; }
    OdtStyle const& style = styles_.style("table-row", attribute_or(node, "style-name", ""));
    context.background = style.background.value_or(context.background);
    // A row of single paragraphs is a line; cells that hold more are columns of a page, read one after the other.
    auto const cells = node.children();
    context.on_one_line = std::all_of(cells.begin(), cells.end(), [](pugi::xml_node cell) {
        return local_name(cell) != "table-cell" || is_single(cell);
    });
    visit_children(node, context);
    text_.end_line();
}

void OdtBody::cell(pugi::xml_node node, Context context) {
    OdtStyle const& style = styles_.style("table-cell", attribute_or(node, "style-name", ""));
    context.background = style.background.value_or(context.background);
    visit_children(node, context);
    if (context.on_one_line && context.hidden.empty()) { text_.next_cell(); }
}

void OdtBody::note(pugi::xml_node node, Context context) {
    pugi::xml_node body = child_named(node, "note-body");
    if (!body) { body = child_named(node, std::string{local_name(node)} + "-body"); }
    if (context.hidden.empty()) { notes_.push_back(body); }
}

void OdtBody::shape(pugi::xml_node node, Context context) {
    OdtStyle const& style = styles_.style("graphic", attribute_or(node, "style-name", ""));
    context.background = style.background.value_or(context.background);
    if (auto const why = shape_unseen_because(node); !why.empty()) { context.hidden = why; }
    bool const inside = context.in_paragraph;
    context.in_paragraph = false;
    context.on_one_line = false;
    context.look = styles_.defaults("paragraph");
    if (inside) {
        boxes_.emplace_back(node, context);
    } else {
        visit_children(node, context);
    }
}

void OdtBody::image(pugi::xml_node node, Context context) {
    ++text_.layout().images;
    visit_children(node, context);
}

/// A document in a part of its own or, in a flat file, inside the element.
void OdtBody::object(pugi::xml_node node, Context context) {
    std::string_view name = attribute_or(node, "href", "");
    if (name.starts_with("./")) { name.remove_prefix(2); }
    if (!name.empty()) { objects.emplace_back(name, context.hidden); }
    if (pugi::xml_node const inside = child_named(node, "document")) {
        if (child_named(child_named(inside, "body"), "chart")) {
            return read_odt_chart(inside, context.depth, context.hidden, text_);
        }
    }
    visit_children(node, context);
}

}  // namespace winnow
