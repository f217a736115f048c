#include "corpus/extract/html_reader.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/html_style.hpp"
#include "corpus/extract/html_tree.hpp"
#include "corpus/extract/reader_versions.hpp"
#include "corpus/extract/unseen_words.hpp"
#include "corpus/extract/visible_text.hpp"
#include "engine/text/ascii.hpp"

#include "html_element.hpp"
#include "html_sheet.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace winnow {
namespace {

template <std::size_t N>
bool is_one_of(GumboTag tag, std::array<GumboTag, N> const& tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// No text for readers in here, and nobody expects any.
constexpr auto kDropped =
    std::to_array<GumboTag>({GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TITLE, GUMBO_TAG_RP});

/// Shown by programs that do not know the element.
constexpr auto kStandIns = std::to_array<GumboTag>(
    {GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_DATALIST, GUMBO_TAG_IFRAME, GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO,
     GUMBO_TAG_VIDEO, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_METER, GUMBO_TAG_PROGRESS});

constexpr auto kInline = std::to_array<GumboTag>(
    {GUMBO_TAG_A,      GUMBO_TAG_ABBR,   GUMBO_TAG_ACRONYM, GUMBO_TAG_B,     GUMBO_TAG_BDI,     GUMBO_TAG_BDO,
     GUMBO_TAG_BIG,    GUMBO_TAG_CITE,   GUMBO_TAG_CODE,    GUMBO_TAG_DATA,  GUMBO_TAG_DEL,     GUMBO_TAG_DFN,
     GUMBO_TAG_EM,     GUMBO_TAG_FONT,   GUMBO_TAG_I,       GUMBO_TAG_INS,   GUMBO_TAG_KBD,     GUMBO_TAG_LABEL,
     GUMBO_TAG_MARK,   GUMBO_TAG_NOBR,   GUMBO_TAG_Q,       GUMBO_TAG_RB,    GUMBO_TAG_RT,      GUMBO_TAG_RUBY,
     GUMBO_TAG_S,      GUMBO_TAG_SAMP,   GUMBO_TAG_SMALL,   GUMBO_TAG_SPAN,  GUMBO_TAG_STRIKE,  GUMBO_TAG_STRONG,
     GUMBO_TAG_SUB,    GUMBO_TAG_SUP,    GUMBO_TAG_TIME,    GUMBO_TAG_TT,    GUMBO_TAG_U,       GUMBO_TAG_VAR,
     GUMBO_TAG_WBR,    GUMBO_TAG_BLINK,  GUMBO_TAG_IMG,     GUMBO_TAG_RTC,   GUMBO_TAG_UNKNOWN, GUMBO_TAG_DATALIST,
     GUMBO_TAG_IFRAME, GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO,   GUMBO_TAG_VIDEO, GUMBO_TAG_METER,   GUMBO_TAG_PROGRESS,
     GUMBO_TAG_INPUT});

/// 1 to 6 for `h1` to `h6`, else 0.
int heading_level(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1 : 0;
}

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }
/// Stands above the words that it is about.
bool is_annotation(GumboTag tag) { return tag == GUMBO_TAG_RT || tag == GUMBO_TAG_RTC; }
bool is_block(GumboTag tag) { return !is_cell(tag) && !is_one_of(tag, kInline); }

bool is_block(GumboElement const& element) {
    std::string const young = html_young_name(element);
    return is_block(element.tag) || young == "dialog" || young == "g" || young == "text";
}

/// Blocks that stand one below the other without room between.
bool is_line(GumboElement const& element) {
    constexpr auto kLines = std::to_array<GumboTag>(
        {GUMBO_TAG_TR, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP});
    std::string const young = html_young_name(element);
    return is_one_of(element.tag, kLines) || young == "g" || young == "text";
}

/// Whether a cell holds at most one block, and no line breaks: a browser shows it like a word among words.
bool is_single_line(GumboElement const& cell) {
    std::vector<GumboNode const*> left;
    auto const add_children = [&left](GumboElement const& element) {
        for (unsigned i = 0; i < element.children.length; ++i) {
            left.push_back(static_cast<GumboNode const*>(element.children.data[i]));
        }
    };
    add_children(cell);
    std::size_t blocks = 0;
    while (!left.empty()) {
        GumboNode const& node = *left.back();
        left.pop_back();
        if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) { continue; }
        GumboElement const& element = node.v.element;
        bool const keeps_lines = element.tag == GUMBO_TAG_LI || element.tag == GUMBO_TAG_PRE ||
                                 element.tag == GUMBO_TAG_BR || heading_level(element.tag) > 0;
        blocks += is_block(element) ? 1U : 0U;
        if (blocks > 1 || keeps_lines) { return false; }
        add_children(element);
    }
    return true;
}

/// Whether all cells of a row are such, and there are several: the row is a line.
bool is_row_of_words(GumboElement const& row) {
    std::size_t cells = 0;
    for (unsigned i = 0; i < row.children.length; ++i) {
        auto const* child = static_cast<GumboNode const*>(row.children.data[i]);
        if (child->type != GUMBO_NODE_ELEMENT) { continue; }
        if (!is_single_line(child->v.element)) { return false; }
        ++cells;
    }
    return cells > 1;
}

/// What a page does not show, unless a script makes it.
bool is_never_shown(GumboElement const& element) {
    if (is_one_of(element.tag, kStandIns)) { return true; }
    if (element.tag == GUMBO_TAG_OBJECT && has_html_attribute(element, "data")) { return true; }
    constexpr auto kUndrawn = std::to_array<std::string_view>(
        {"defs", "symbol", "clippath", "mask", "pattern", "marker", "metadata", "desc", "lineargradient", "filter"});
    std::string const young = element.tag_namespace == GUMBO_NAMESPACE_SVG ? html_young_name(element) : std::string{};
    bool const undrawn = std::find(kUndrawn.begin(), kUndrawn.end(), young) != kUndrawn.end() ||
                         (element.tag_namespace == GUMBO_NAMESPACE_SVG && element.tag == GUMBO_TAG_DESC);
    return undrawn;
}

/// What is shown as soon as a style says so.
bool is_hidden_at_first(GumboElement const& element) {
    bool const closed = html_young_name(element) == "dialog" && !has_html_attribute(element, "open");
    return closed || has_html_attribute(element, "hidden") || has_html_attribute(element, "popover");
}

/// The words that a field of a form shows.
std::string_view field_text(GumboElement const& element) {
    constexpr auto kWordless =
        std::to_array<std::string_view>({"hidden", "password", "checkbox", "radio", "range", "color", "file", "image"});
    std::string const type = lower_ascii(html_attribute(element, "type"));
    if (std::find(kWordless.begin(), kWordless.end(), type) != kWordless.end()) { return {}; }
    std::string_view const value = html_attribute(element, "value");
    return value.empty() ? html_attribute(element, "placeholder") : value;
}

/// Whether a text stands where browsers show none: in a list of options beside them, in a drawing outside of its
/// `text`.
bool is_misplaced(GumboNode const& text) {
    GumboNode const* node = text.parent;
    if (node == nullptr || !is_html_element(*node)) { return false; }
    if (node->v.element.tag == GUMBO_TAG_SELECT) { return true; }
    while (node != nullptr && is_html_element(*node) && node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG) {
        if (html_young_name(node->v.element) == "text" || node->v.element.tag == GUMBO_TAG_FOREIGNOBJECT) {
            return false;
        }
        node = node->parent;
    }
    return node != text.parent;
}

/// Walks the tree without recursion, since a document may nest as deep as it likes.
class Walk {
  public:
    Document run(GumboNode const& document) {
        collect_sheets(document);
        enter(document, HtmlLook{});
        while (!open_.empty()) {
            Open& top = open_.back();
            GumboVector const& children = children_of(*top.node);
            if (top.next_child == children.length) {
                leave(*top.node);
                open_.pop_back();
            } else {
                auto const* child = static_cast<GumboNode const*>(children.data[top.next_child++]);
                HtmlLook const look = top.look;
                visit(*child, look);
            }
        }
        flag_unseen();
        if (sheet_.is_exhausted()) { text_.flag({"partial-text", "its style sheets are too large to apply whole"}); }
        return std::move(text_).finish();
    }

  private:
    struct Open {
        GumboNode const* node;
        HtmlLook look;
        unsigned next_child = 0;
    };

    static GumboVector const& children_of(GumboNode const& node) {
        return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
    }

    /// Style sheets hold for the whole page, wherever they stand.
    void collect_sheets(GumboNode const& document) {
        std::vector<GumboNode const*> left{&document};
        while (!left.empty()) {
            GumboNode const& node = *left.back();
            left.pop_back();
            if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_COMMENT ||
                node.type == GUMBO_NODE_WHITESPACE) {
                continue;
            }
            GumboVector const& children = children_of(node);
            bool const is_sheet = node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == GUMBO_TAG_STYLE;
            for (unsigned i = 0; i < children.length; ++i) {
                auto const* child = static_cast<GumboNode const*>(children.data[i]);
                if (is_sheet && child->type == GUMBO_NODE_TEXT) { sheet_.add(child->v.text.text); }
                left.push_back(child);
            }
        }
    }

    void visit(GumboNode const& node, HtmlLook const& look) {
        // What the parser says for an `isindex`, and browsers no longer do.
        if ((node.parse_flags & GUMBO_INSERTION_FROM_ISINDEX) != 0) { return; }
        switch (node.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA:
            case GUMBO_NODE_WHITESPACE:
                // Gumbo takes character references like `&#xD800;` and `&#27;` at their word.
                text_.add(presentable(node.v.text.text), look.is_seen() && !is_misplaced(node));
                break;
            case GUMBO_NODE_ELEMENT:
            case GUMBO_NODE_TEMPLATE: visit_element(node, look); break;
            case GUMBO_NODE_COMMENT: note_unseen(node.v.text.text, "comment"); break;
            case GUMBO_NODE_DOCUMENT: break;
        }
    }

    void visit_element(GumboNode const& node, HtmlLook const& around) {
        GumboElement const& element = node.v.element;
        note_attributes(element);
        if (element.tag == GUMBO_TAG_HEAD) { note_head(element); }
        note_description(element);
        if (is_one_of(element.tag, kDropped)) { return; }
        if (element.tag == GUMBO_TAG_BR) { return text_.line_break(); }
        HtmlStyle style{around};
        if (is_never_shown(element)) { style.remove(); }
        declare_attributes(element, style);
        if (!sheet_.empty()) { style.declare(sheet_.declarations(node)); }
        style.declare(html_attribute(element, "style"));
        HtmlLook look = style.look();
        look.in_drawing = element.tag_namespace == GUMBO_NAMESPACE_SVG;
        if (element.tag == GUMBO_TAG_INPUT) { text_.add(" " + presentable(field_text(element)) + " ", look.is_seen()); }
        enter(node, look);
    }

    /// What attributes say of the looks of an element.
    static void declare_attributes(GumboElement const& element, HtmlStyle& style) {
        if (is_hidden_at_first(element)) { style.declare("display", "none"); }
        if (element.tag_namespace == GUMBO_NAMESPACE_SVG) {
            for (char const* const name : {"fill", "fill-opacity", "opacity", "display", "visibility", "font-size"}) {
                style.declare(name, html_attribute(element, name));
            }
            return;
        }
        style.declare("background-color", html_attribute(element, "bgcolor"));
        if (has_html_attribute(element, "background")) { style.declare("background-image", "url()"); }
        style.declare("color", html_attribute(element, element.tag == GUMBO_TAG_BODY ? "text" : "color"));
    }

    static constexpr std::string_view kDescription = "description of the page";

    /// What stands for a picture, or shows when a mouse rests on it.
    void note_attributes(GumboElement const& element) {
        for (char const* const name : {"alt", "title", "aria-label"}) {
            note_unseen(html_attribute(element, name), "alternative text");
        }
        if (element.tag == GUMBO_TAG_INPUT && lower_ascii(html_attribute(element, "type")) == "hidden") {
            note_unseen(html_attribute(element, "value"), "hidden field");
        }
    }

    void note_head(GumboElement const& head) {
        for (unsigned i = 0; i < head.children.length; ++i) {
            auto const* child = static_cast<GumboNode const*>(head.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT) { note_description(child->v.element); }
        }
    }

    /// What a page says of itself to search engines, and to the frame of its window.
    void note_description(GumboElement const& element) {
        if (element.tag == GUMBO_TAG_META) { note_unseen(html_attribute(element, "content"), kDescription); }
        if (element.tag != GUMBO_TAG_TITLE) { return; }
        for (unsigned i = 0; i < element.children.length; ++i) {
            auto const* child = static_cast<GumboNode const*>(element.children.data[i]);
            if (child->type == GUMBO_NODE_TEXT) { note_unseen(child->v.text.text, "title of the page"); }
        }
    }

    void note_unseen(std::string_view text, std::string_view place) {
        constexpr std::size_t kMostNotes = 1000;
        bool const is_blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (!is_blank && unseen_.size() < kMostNotes) { unseen_.emplace_back(text, place); }
    }

    void flag_unseen() {
        std::string all;
        for (auto const& [text, place] : unseen_) { (all += text) += ' '; }
        // Most pages say nothing in such places that they do not show.
        if (!says_unseen_words(all, text_.text())) { return; }
        constexpr std::size_t kMostCompared = std::size_t{64} << 20U;
        std::size_t const most = kMostCompared / (text_.text().size() + 1) + 1;
        unseen_.resize(std::min(unseen_.size(), most));
        for (auto const& [text, place] : unseen_) {
            if (says_unseen_words(text, text_.text())) { text_.add_hidden(presentable(text), place); }
        }
    }

    void enter(GumboNode const& node, HtmlLook const& look) {
        open_.push_back({&node, look});
        if (node.type == GUMBO_NODE_DOCUMENT) { return; }
        GumboTag const tag = node.v.element.tag;
        end_block_around(node.v.element);
        if (tag == GUMBO_TAG_TR) { row_is_line_ = is_row_of_words(node.v.element); }
        if (tag == GUMBO_TAG_LI && look.has_list_signs) { text_.begin_item(); }
        if (is_annotation(tag)) { text_.add(" ", true); }
        if (is_cell(tag)) { text_.next_cell(); }
        if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_TEXTAREA) { text_.begin_preformatted(); }
        if (int const level = heading_level(tag); level > 0) { text_.begin_heading(level); }
    }

    void leave(GumboNode const& node) {
        if (node.type == GUMBO_NODE_DOCUMENT) { return; }
        GumboTag const tag = node.v.element.tag;
        if (heading_level(tag) > 0) { text_.end_heading(); }
        if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_TEXTAREA) { text_.end_preformatted(); }
        if (is_annotation(tag)) { text_.add(" ", true); }
        if (tag == GUMBO_TAG_LI) { text_.end_item(); }
        if (tag == GUMBO_TAG_TR) { row_is_line_ = false; }
        end_block_around(node.v.element);
    }

    /// At both ends of an element: what stands around a block is another line, and mostly another passage.
    void end_block_around(GumboElement const& element) {
        if (!is_block(element)) { return; }
        if (row_is_line_) { return text_.add(" ", true); }
        if (is_line(element)) { return text_.end_line(); }
        text_.end_paragraph();
    }

    std::vector<Open> open_;
    VisibleText text_{std::string{kHtmlReader}};
    HtmlSheet sheet_;
    bool row_is_line_ = false;                                           ///< in a row whose blocks end no lines
    std::vector<std::pair<std::string_view, std::string_view>> unseen_;  ///< text and place
};

}  // namespace

std::variant<Document, Refusal> read_html(std::string_view text) {
    auto const tree = HtmlTree::parse(text);
    if (!tree) { return Refusal{"is HTML with too many unclosed tags to read: save it as text"}; }
    return Walk{}.run(tree->document());
}

}  // namespace winnow
