#pragma once

#include "corpus/extract/limits.hpp"
#include "corpus/extract/visible_text.hpp"

#include "odt_styles.hpp"
#include "xml_part.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// Reads the content of an OpenDocument text, or of its headers and footers, as it is displayed. Text boxes come after
/// the paragraph that holds them, notes after all else.
class OdtBody {
  public:
    OdtBody(OdtStyles const& styles, VisibleText& text, ReadLimits const& limits, Rgb page)
        : styles_(styles), text_(text), limits_(limits), page_(page) {}

    /// \param place  of hidden text in this part, for flags: "header"; empty for the body.
    void read(pugi::xml_node root, std::string_view place);
    /// The notes that were met.
    void read_notes();

    /// Names of the objects that stand in the text, with why nobody sees them; empty if they are seen.
    std::vector<std::pair<std::string, std::string>> objects;
    /// Whether something was nested too deep to be read.
    bool too_deep = false;

  private:
    struct Context {
        Rgb background;
        OdtStyle look;
        std::string_view hidden;    ///< why all in here is hidden; empty if it is not
        std::size_t depth = 0;      ///< left
        bool in_paragraph = false;  ///< character data is text
        bool on_one_line = false;   ///< paragraphs do not end lines: a row of single ones
    };
    using Handler = void (OdtBody::*)(pugi::xml_node, Context);
    struct Named {
        std::string_view name;
        Handler handler;
    };
    static Handler handler_of(std::string_view name);

    void visit(pugi::xml_node node, Context context);
    void visit_children(pugi::xml_node node, Context context);

    void skip(pugi::xml_node node, Context context);
    void paragraph(pugi::xml_node node, Context context);
    void span(pugi::xml_node node, Context context);
    void spaces(pugi::xml_node node, Context context);
    void tabulator(pugi::xml_node node, Context context);
    void line_break(pugi::xml_node node, Context context);
    void page_number(pugi::xml_node node, Context context);
    void hidden_text(pugi::xml_node node, Context context);
    void section(pugi::xml_node node, Context context);
    void list_item(pugi::xml_node node, Context context);
    void table(pugi::xml_node node, Context context);
    void row(pugi::xml_node node, Context context);
    void cell(pugi::xml_node node, Context context);
    void note(pugi::xml_node node, Context context);
    void shape(pugi::xml_node node, Context context);
    void image(pugi::xml_node node, Context context);
    void object(pugi::xml_node node, Context context);

    void add(std::string_view text, Context const& context);
    [[nodiscard]] Context outermost() const;

    OdtStyles const& styles_;
    VisibleText& text_;
    ReadLimits const& limits_;
    Rgb page_;
    std::string_view place_;
    std::vector<std::pair<pugi::xml_node, Context>> boxes_;  ///< of the open paragraph
    std::vector<pugi::xml_node> notes_;
};

}  // namespace winnow
