#pragma once

#include "corpus/extract/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

/// Puts a document's text together from its blocks: white space collapsed, one line a block, no empty lines but in
/// preformatted text. What is not shown is gathered and ends in flags.
class VisibleText {
  public:
    explicit VisibleText(std::string reader) { document_.reader = std::move(reader); }

    void add(std::string_view text, bool shown);
    /// Ends the line, if anything is on it.
    void end_block();
    /// A line break inside a block.
    void line_break();
    /// Between the cells of a row.
    void next_cell();

    void begin_preformatted();
    void end_preformatted();
    void begin_heading(int level);
    void end_heading();

    [[nodiscard]] Document finish() &&;

  private:
    void add_collapsed(std::string_view text);
    void add_hidden(std::string_view text);
    void flag_hidden();
    [[nodiscard]] bool at_line_start() const;

    Document document_;
    Heading heading_{0, 0, 0};  ///< the open one; level 0 if none
    std::size_t preformatted_ = 0;
    bool space_ = false;  ///< white space was seen and not written yet
    bool cell_ = false;   ///< as space_, for the border of a cell
    std::string hidden_;
    std::size_t hidden_flags_ = 0;
};

}  // namespace winnow
