#pragma once

#include "corpus/extract/limits.hpp"
#include "corpus/extract/visible_text.hpp"

#include "docx_cover.hpp"
#include "docx_styles.hpp"
#include "xml_part.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// Whether a picture or a filled shape of some size lies behind the text of this part, so that white text may be seen.
bool has_backdrop(pugi::xml_node root, std::size_t depth_limit);

/// Reads the content of one document's parts (body, headers, notes) into a text, as it is displayed: with insertions,
/// without deletions, comments and the codes of fields. Text boxes come after the paragraph that holds them.
class DocxBody {
  public:
    DocxBody(DocxStyles const& styles, VisibleText& text, ReadLimits const& limits, Rgb page, bool backdrop)
        : styles_(styles), text_(text), limits_(limits), page_(page), backdrop_(backdrop) {}

    /// \param place  of hidden text in this part, for flags: "header"; empty for the body.
    void read(pugi::xml_node root, std::string_view place);

    /// Kind ("footnote", "endnote") and id of each note that was referred to, in order.
    using NoteReference = std::pair<std::string, std::string>;
    std::vector<NoteReference> notes;
    /// The `w:sectPr` that were met.
    std::vector<pugi::xml_node> sections;
    /// Relationship ids of parts that stand in the text: drawings made of data, other documents.
    std::vector<std::string> diagrams;
    std::vector<std::string> chunks;
    /// The same of charts, with why nobody sees them; empty if they are seen.
    std::vector<std::pair<std::string, std::string>> charts;
    /// Whether something was nested too deep to be read.
    bool too_deep = false;
    /// Text of its background's colour in a document with a backdrop.
    std::string pale;

  private:
    struct Context {
        Rgb background;
        RunLook look;              ///< of runs, up to here
        RunLook table;             ///< what the table's style says of runs
        std::string_view hidden;   ///< why all in here is hidden; empty if it is not
        std::size_t depth = 0;     ///< left
        bool on_one_line = false;  ///< paragraphs do not end lines: a row of single ones
    };
    using Handler = void (DocxBody::*)(pugi::xml_node, Context);
    struct Named {
        std::string_view name;
        Handler handler;
    };
    static Handler handler_of(std::string_view name);

    void visit(pugi::xml_node node, Context context);
    void visit_children(pugi::xml_node node, Context context);

    void skip(pugi::xml_node node, Context context);
    void paragraph(pugi::xml_node node, Context context);
    void run(pugi::xml_node node, Context context);
    void characters(pugi::xml_node node, Context context);
    void tabulator(pugi::xml_node node, Context context);
    void line_break(pugi::xml_node node, Context context);
    void hyphen(pugi::xml_node node, Context context);
    void symbol(pugi::xml_node node, Context context);
    void note_reference(pugi::xml_node node, Context context);
    void section(pugi::xml_node node, Context context);
    void table(pugi::xml_node node, Context context);
    void field_mark(pugi::xml_node node, Context context);
    void field_code(pugi::xml_node node, Context context);
    void simple_field(pugi::xml_node node, Context context);
    void page_number(pugi::xml_node node, Context context);
    void alternatives(pugi::xml_node node, Context context);
    void anchored(pugi::xml_node node, Context context);
    void shape(pugi::xml_node node, Context context);
    void old_shape(pugi::xml_node node, Context context);
    void text_box(pugi::xml_node node, Context context);
    void image(pugi::xml_node node, Context context);
    void diagram(pugi::xml_node node, Context context);
    void chart(pugi::xml_node node, Context context);
    void fraction_part(pugi::xml_node node, Context context);
    void chunk(pugi::xml_node node, Context context);

    void row(pugi::xml_node row, std::vector<DocxStyle::Part> const& cells, Context const& context);
    void add(std::string_view text, Context const& context);
    [[nodiscard]] bool in_field_code() const;

    struct Field {
        bool in_code = true;
        bool is_dropped = false;  ///< page numbers, tables of contents
        std::string code;
    };

    DocxStyles const& styles_;
    VisibleText& text_;
    ReadLimits const& limits_;
    Rgb page_;
    bool backdrop_;
    std::string_view place_;
    DocxCover cover_;
    std::vector<Field> fields_;
    std::vector<std::pair<pugi::xml_node, Context>> boxes_;  ///< of the open paragraph
};

}  // namespace winnow
