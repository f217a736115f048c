#pragma once

#include "corpus/extract/colour.hpp"

#include <cstdint>
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

/// What an element's text looks like, as far as that says whether it is seen. Elements inside inherit it.
struct HtmlLook {
    Visibility visibility = Visibility::shown;
    std::optional<Rgb> colour;  ///< nothing: the browser's
    Rgb background = kWhite;
    bool over_picture = false;  ///< what lies behind the text is not known
    bool transparent = false;
    double size_px = 16;
    bool has_list_signs = true;  ///< a sign stands before each item of a list

    [[nodiscard]] bool is_seen() const;
};

/// An element's style out of what surrounds it and the declarations that hold for it.
class HtmlStyle {
  public:
    explicit HtmlStyle(HtmlLook const& around) : around_(around), look_(around) {}

    /// CSS declarations, from weak to strong: "color: white; display:none". Declarations that hide text are known,
    /// others are passed over.
    void declare(std::string_view declarations);

    void set_colour(std::string_view colour);
    void set_background(std::string_view colour);
    void remove() { is_removed_ = true; }

    [[nodiscard]] HtmlLook look() const;

  private:
    void declare(std::string_view property, std::string const& value);
    void declare_box(std::string_view property, std::string const& value);

    HtmlLook around_;
    HtmlLook look_;
    bool is_removed_ = false;
    bool is_displayed_ = true;
    bool clips_ = false;
    bool has_no_size_ = false;
    bool is_positioned_ = false;
    bool is_off_page_ = false;
};

}  // namespace winnow
