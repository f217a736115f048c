#pragma once

#include "engine/score/result.hpp"
#include "tools/winnow/report/html_page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A keyword's occurrence in a section.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    State state = State::absent;  ///< of its keyword
    std::string keyword;
};

/// Something to say about a stretch of a section, by the number under which the page says it.
struct Note {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t number = 0;
    bool underlined = true;  ///< else only its beginning is shown
};

/// "at-ECQ1-120": the page's name for the place where a mark begins.
std::string mark_anchor(std::string_view section, std::size_t begin);
/// "note-3": the page's name for what is said under a number. The place in the text is "place-3".
std::string note_anchor(std::size_t number);

/// A section's text with its marks, and references to its notes.
///
/// Where marks overlap, the text is cut at their ends and each piece shows the best state of those that cover it and
/// names all their keywords. A piece at which a mark begins is the target of mark_anchor(). A note is a numbered link
/// before its first piece.
class MarkedText {
  public:
    /// \param anchors  what mark_anchor() is called with for the section.
    /// \pre marks and notes lie in the text, at code points; the views outlive the object.
    MarkedText(std::string_view anchors, std::string_view text, std::vector<Mark> marks, std::vector<Note> notes = {});

    /// Bytes [begin, end) of the text. Each part of the text is written once, in order.
    /// \complexity O(pieces × what begins within the longest mark or underlined note before them).
    void write(std::size_t begin, std::size_t end, HtmlPage& page) const;
    void write(HtmlPage& page) const { write(0, text_.size(), page); }

  private:
    void write_piece(std::size_t begin, std::size_t end, HtmlPage& page) const;

    std::string_view anchors_;
    std::string_view text_;
    std::vector<Mark> marks_;
    std::vector<Note> notes_;
    std::size_t longest_mark_ = 0;
    std::size_t longest_note_ = 0;
    std::vector<std::size_t> cuts_;  ///< where pieces end, increasing; the last is the text's size
};

}  // namespace winnow
