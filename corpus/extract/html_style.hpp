#pragma once

#include "corpus/extract/colour.hpp"
#include "corpus/extract/css_colour.hpp"
#include "corpus/extract/css_declaration.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// Whether a reader sees the text of an element.
enum class Visibility : std::uint8_t {
    shown,
    invisible,  ///< `visibility:hidden`; an element inside may be visible again
    removed,    ///< not there for readers, with all that is inside
};

/// A variable of CSS, `--name: value`, in front of those of the elements around.
struct CssVariable {
    std::string name;
    std::string value;
    std::shared_ptr<CssVariable const> outer;
    std::size_t count = 1;  ///< of variables from here on outwards
};

/// What an element's text looks like, as far as that says whether it is seen. Elements inside inherit it.
struct HtmlLook {
    Visibility visibility = Visibility::shown;
    std::optional<CssColour> colour;  ///< nothing: the browser's
    std::optional<CssColour> ink;     ///< of the letters, where it is not `colour`: `-webkit-text-fill-color`
    std::optional<CssColour> fill;    ///< of the letters of drawings
    Rgb background = kWhite;
    bool over_picture = false;  ///< what lies behind the text is not known
    double opacity = 1;         ///< of all that is in here
    double size_px = 16;
    double line_px = 16;         ///< height of a line
    double scale = 1;            ///< of the element on the page
    double letter_spacing = 0;   ///< in pixels
    bool has_list_signs = true;  ///< a sign stands before each item of a list
    bool in_drawing = false;     ///< inside `svg`
    std::shared_ptr<CssVariable const> variables;

    [[nodiscard]] bool is_seen() const;
};

/// An element's style out of what surrounds it and the declarations that hold for it.
class HtmlStyle {
  public:
    explicit HtmlStyle(HtmlLook const& around) : around_(around) {}

    /// Adds declarations, from weak to strong. Those that hide text are known, others are passed over.
    void declare(CssDeclarations const& declarations) { declared_.add(declarations); }
    void declare(std::string_view block) { declare(CssDeclarations{block}); }
    /// What an attribute says, weaker than any style.
    void declare(std::string_view property, std::string_view value);
    void remove() { is_removed_ = true; }

    [[nodiscard]] HtmlLook look() const;

  private:
    class Resolving;

    HtmlLook around_;
    CssDeclarations declared_;
    bool is_removed_ = false;
};

}  // namespace winnow
