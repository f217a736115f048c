#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/pdf/reading_order.hpp"

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace winnow {

/// Writes the blocks of a document's pages as text: lines of a paragraph joined, words broken over two lines made
/// whole, cells of a row with a tab between, an empty line where the page leaves a gap.
///
/// Headings are short lines that are set larger, or bold among text that is not.
class PageText {
  public:
    /// Pages in order; their blocks in reading order.
    void add_page(std::vector<Block> blocks);

    /// Appends to the document's text, headings and style runs, and sets Layout::page_numbers.
    /// \param most_bytes  of text; what is beyond is left out.
    /// \return whether all of it was written.
    bool write(Document& document, std::size_t most_bytes);

  private:
    struct Line {
        std::vector<Word> words;
        std::vector<std::size_t> cells;  ///< where a cell begins, by word, but for the first
        Box box;
        double size = 0;
        std::size_t page = 0;
        std::size_t block = 0;
        double block_left = 0;
        double block_right = 0;
    };

    void add_line(Block::Row row, Block const& block);
    void learn_words(Line const& line);
    void learn_body();
    [[nodiscard]] static bool is_stretched(Line const& line, Line const& above);
    [[nodiscard]] static bool follows(Line const& line, Line const& next);
    [[nodiscard]] bool heading_goes_on(Line const& line, Line const& next) const;
    [[nodiscard]] bool goes_on(Line const& line, Line const& next) const;
    /// 1 to 3, or 0 for a line that is none.
    [[nodiscard]] int heading_level(Line const& line) const;
    /// The same by looks alone: a heading's first line may end with a comma.
    [[nodiscard]] int heading_look(Line const& line) const;
    void join_broken_word(Line const& line, Line const& next, Document& document);
    void write_words(Line const& line, Document& document);
    [[nodiscard]] bool shows_page_numbers() const;

    std::vector<Line> lines_;
    std::size_t pages_ = 0;
    std::size_t blocks_ = 0;
    double body_size_ = 0;
    bool body_is_bold_ = false;
    std::unordered_set<std::string> vocabulary_;  ///< spellings in small letters
    bool glued_ = false;                          ///< the next word goes on with the last one written
};

}  // namespace winnow
