#pragma once

#include "rtf_words.hpp"
#include "run_look.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

/// What RTF calls a destination: what becomes of the text in a group.
enum class RtfDestination : std::uint8_t {
    text,
    dropped,  ///< of no concern to readers: pictures, styles, what `\*` says may be ignored
    fonts,
    colours,
    information,  ///< properties of the document
    property,     ///< one of them that holds words
    field_code,
};

/// A shape's box, in twips.
struct RtfShape {
    std::optional<long> left;
    std::optional<long> top;
    std::optional<long> right;
    std::optional<long> bottom;
    bool is_hidden = false;

    /// Does what the word says of the box. \return false for a word that is not about it.
    bool apply(RtfWord const& word);
};

/// What holds inside a group, and ends with it.
struct RtfState {
    RtfDestination destination = RtfDestination::text;
    long default_font = 0;
    long font = 0;
    std::size_t fallback_characters = 1;  ///< that stand behind each `\u` for readers that do not know it
    // Of characters; reset by \plain.
    bool hidden = false;
    bool deleted = false;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    long half_points = 24;
    double width_percent = 100;  ///< of the letters
    double spacing_pt = 0;       ///< between the letters
    double raised_pt = 0;
    std::size_t colour = 0;      ///< index into the table of colours, 0: automatic
    std::size_t background = 0;  ///< as above, 0: none
    // Of paragraphs; reset by \pard.
    std::size_t paragraph_background = 0;
    std::optional<int> outline_level;
    bool in_table = false;
    long line_twips = 0;  ///< a negative height is exact
    long indent_twips = 0;
    long frame_x_twips = 0;
    long frame_y_twips = 0;
    // Of what holds it.
    long row_twips = 0;  ///< as line_twips, of a table's row
    RtfShape shape;

    /// Why nobody sees text in such a place; empty if it is seen.
    [[nodiscard]] std::string_view place_unseen_because() const;

    /// Does what the word says of characters or paragraphs. \return false for a word that is about neither.
    bool apply(RtfWord const& word);

    void reset_characters();
    void reset_paragraph();

    /// But for the colours, which stand in the document's table.
    [[nodiscard]] RunLook look() const;

  private:
    bool apply_place(RtfWord const& word);
};

}  // namespace winnow
