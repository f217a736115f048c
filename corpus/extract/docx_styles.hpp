#pragma once

#include "run_look.hpp"
#include "xml_part.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// The colours of a document's theme, by the names that documents use ("accent1", "background1").
class DocxTheme {
  public:
    DocxTheme() = default;
    explicit DocxTheme(pugi::xml_node theme);

    [[nodiscard]] std::optional<Rgb> colour(std::string_view name) const;

  private:
    std::map<std::string, Rgb, std::less<>> colours_;
};

/// What the formatting of a paragraph says of what concerns readers.
struct ParagraphLook {
    std::optional<int> heading_level;  ///< from 1; 0: none, whatever lies below
    std::optional<bool> is_item;       ///< of a list
    std::optional<Rgb> background;
    std::optional<long> exact_height_twips;  ///< of its lines
    std::optional<long> indent_twips;

    void lay_over(ParagraphLook const& upper);
};

/// One of the conditions under which a table's style formats a cell in its own way.
enum class TablePart : std::size_t { whole, band1, band2, first_column, last_column, first_row, last_row };
inline constexpr std::size_t kTableParts = 7;

/// A style with all that it is based on.
struct DocxStyle {
    RunLook run;
    ParagraphLook paragraph;
    struct Part {
        RunLook run;
        std::optional<Rgb> background;
    };
    std::array<Part, kTableParts> parts;  ///< by TablePart; of tables
};

/// A document's styles, resolved (ECMA-376, part 1, section 17.7).
class DocxStyles {
  public:
    DocxStyles() = default;
    DocxStyles(pugi::xml_node styles, DocxTheme theme);

    /// The style of that id; an empty one if there is none.
    [[nodiscard]] DocxStyle const& style(std::string_view id) const;
    /// What holds where nothing is said: the document's defaults.
    [[nodiscard]] RunLook const& defaults() const { return defaults_; }
    /// Id of the style of paragraphs that name none.
    [[nodiscard]] std::string const& default_paragraph() const { return default_paragraph_; }

    /// What `w:rPr` says by itself, without the style that it names.
    [[nodiscard]] RunLook run_look(pugi::xml_node properties) const;
    /// What `w:pPr` says by itself.
    [[nodiscard]] ParagraphLook paragraph_look(pugi::xml_node properties) const;
    /// The colour behind text that `w:shd` makes; nothing for a node that is none or clears.
    [[nodiscard]] std::optional<Rgb> shade(pugi::xml_node shading) const;
    /// The colour of a drawing's fill, `a:solidFill` or the like; nothing where it is not told.
    [[nodiscard]] std::optional<Rgb> drawn_colour(pugi::xml_node fill) const;
    /// What a shape has behind its text, a middling grey where that is no colour; nothing if it is not filled.
    [[nodiscard]] std::optional<Rgb> shape_fill(pugi::xml_node shape) const;

  private:
    void resolve(std::string const& id, std::map<std::string, pugi::xml_node, std::less<>> const& nodes,
                 std::size_t depth);
    void read_style(pugi::xml_node node, DocxStyle& style) const;
    [[nodiscard]] std::optional<Rgb> themed(pugi::xml_node node, std::string_view prefix) const;

    DocxTheme theme_;
    RunLook defaults_;
    std::string default_paragraph_;
    std::map<std::string, DocxStyle, std::less<>> styles_;
};

}  // namespace winnow
