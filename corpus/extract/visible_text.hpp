#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/limits.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// Bytes of a hidden passage that its flag quotes.
inline constexpr std::size_t kShownOfHidden = 120;

/// As much of the text as fits into so many bytes, cut between characters.
std::string_view shortened(std::string_view text, std::size_t most_bytes);

/// Puts a document's text together from its blocks: white space collapsed, one line a block. Paragraphs and headings
/// have an empty line between them, so that no sentence goes on from one into the next; the rows of a table and the
/// items of a list, which begin with "• ", follow each other without one. What is not shown is gathered and ends in
/// flags, and so does that text was left out because there was too much of it.
class VisibleText {
  public:
    explicit VisibleText(std::string reader, std::size_t limit_bytes = ReadLimits{}.text_bytes)
        : limit_bytes_(limit_bytes) {
        document_.reader = std::move(reader);
    }

    void add(std::string_view text, bool shown);
    /// Text that a reader does not see. \param place  where or how it is hidden: "white text", "page 2".
    void add_hidden(std::string_view text, std::string_view place);
    /// Ends the line, if anything is on it: a row, a line of an address.
    void end_line();
    /// As above; what comes next is another passage.
    void end_paragraph();
    /// A line break inside a block. Two of them end a passage.
    void line_break();
    /// What comes next is an item of a list, up to `end_item`.
    void begin_item() { mark_ = true; }
    void end_item() { mark_ = false; }
    /// Between the cells of a row.
    void next_cell();

    void begin_preformatted();
    void end_preformatted();
    /// A heading takes no sign of an item.
    void begin_heading(int level);
    void end_heading();

    /// The look of what is added from now on. Without it a document has no runs.
    void set_style(TextStyle const& style) {
        style_ = style;
        styled_ = true;
    }

    void flag(DocumentFlag flag) { document_.flags.push_back(std::move(flag)); }
    [[nodiscard]] Layout& layout() { return document_.layout; }
    /// The margins of a further section or page: on each side the narrowest counts.
    void narrow_margins(Margins const& other);
    [[nodiscard]] std::string_view text() const { return document_.text; }
    [[nodiscard]] bool at_line_start() const;
    /// Whether the limit is reached; what is added then is left out.
    [[nodiscard]] bool is_full() const { return document_.text.size() >= limit_bytes_; }

    [[nodiscard]] Document finish() &&;

  private:
    void append(std::string_view text);
    void begin_line();
    void add_collapsed(std::string_view text);
    void flag_hidden();

    Document document_;
    std::size_t limit_bytes_;
    Heading heading_{0, 0, 0};  ///< the open one; level 0 if none
    bool heading_begun_ = false;
    std::size_t preformatted_ = 0;
    bool space_ = false;       ///< white space was seen and not written yet
    bool cell_ = false;        ///< as space_, for the border of a cell
    bool gap_ = false;         ///< as space_, for the empty line between passages
    bool mark_ = false;        ///< as space_, for the sign of an item
    bool after_item_ = false;  ///< the last line is an item
    bool cut_ = false;         ///< something was left out
    TextStyle style_;
    bool styled_ = false;
    std::string hidden_;
    std::string hidden_place_;
    std::size_t hidden_flags_ = 0;
};

}  // namespace winnow
