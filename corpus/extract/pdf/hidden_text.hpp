#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/pdf/glyph.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Gathers what a person does not see on a document's pages and tells it as flags `hidden-text`, a passage each with
/// its page and the way in which it is hidden.
class HiddenText {
  public:
    /// The glyphs that are concealed. Those that lie where the same letters can be seen (shadows, outlines) are nothing
    /// to report.
    void add_page(PageGlyphs const& page, std::size_t number);

    /// \param text  UTF-8.
    void add(std::string_view text, Concealment concealment, std::size_t page);

    /// Words that are printed many times in one place.
    void add_repeated(std::string_view text, std::size_t page);

    /// Appends the flags: at most kMostFlags, each with at most kLongestQuote bytes.
    /// \param text  what can be seen. A line that the end of a page cuts in two is on the next one again; such are no
    ///              hidden words.
    void write(std::string_view text, std::vector<DocumentFlag>& flags) const;

    static constexpr std::size_t kMostFlags = 20;
    static constexpr std::size_t kLongestQuote = 2000;

  private:
    struct Passage {
        std::string text;
        std::string place;
        bool is_cut = false;
    };
    void add_passage(std::string text, std::string place, bool is_cut = false);

    std::vector<Passage> passages_;
};

}  // namespace winnow
