#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace winnow {

/// A copy of a page in which a parser that is older than `dialog` finds its ends: it takes `dialog` for an element
/// within a line, so that `</dialog>` does not end a paragraph that is open inside, and what follows would be hidden
/// with it. To the standard `dialog` is what `center` is (HTML, "in body"), and the names are of one length.
class HtmlDialogs {
  public:
    /// Empty for a page without dialogs, and for one with an element that shows tags as text (`textarea`).
    explicit HtmlDialogs(std::string_view page);

    /// The page with `center` for `dialog`, to be parsed; empty if there is none.
    [[nodiscard]] std::string_view renamed() const { return {copy_.data(), copy_.size()}; }
    /// To be called after parsing: what the tree quotes of the copy says `dialog` again.
    void restore();

  private:
    std::vector<char> copy_;           ///< stays where it is when this is moved
    std::vector<std::size_t> places_;  ///< of the names
};

}  // namespace winnow
