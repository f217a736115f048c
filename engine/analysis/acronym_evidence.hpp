#pragma once

#include <cstddef>
#include <string_view>

namespace winnow {

/// Judges whether a stop word in capitals (IT, US, WHO) is an acronym where it stands: so it is in a line that has
/// small letters too or no other word; in a line all in capitals case proves nothing.
///
/// Remembers the last line, so that a long one is read once.
class AcronymEvidence {
  public:
    /// To be called with each text.
    void begin_text(std::string_view text) {
        text_ = text;
        line_end_ = 0;
    }

    /// Whether the word at [begin, end) of the text is in capitals and its line makes that mean something.
    /// \pre calls go forward in the text.
    bool proves(std::size_t begin, std::size_t end);

  private:
    void read_line(std::size_t at);

    std::string_view text_;
    std::size_t line_end_ = 0;
    bool has_small_letters_ = false;
    std::size_t words_ = 0;  ///< in capitals
};

}  // namespace winnow
