#pragma once

#include "corpus/extract/extract.hpp"

#include <string_view>
#include <variant>

namespace winnow {

/// Reads HTML as a browser shows it: visible text in the source's order, white space collapsed, one line a block, with
/// an empty line between, an item of a list ("• " before it) and a table row (cells with a tab between). Headings are
/// `h1` to `h6`. The head, scripts and styles hold no text.
///
/// What a reader cannot see is left out and flagged `hidden-text`: `hidden`, `template` and `noscript`, and what an
/// element's own style or the page's style sheets hide (html_style.hpp): `display:none`, `visibility:hidden`,
/// transparent or tiny text, text in the colour of its background, clipped or off the page. So are comments,
/// alternative texts and descriptions of the page that say what the text does not. Text over a picture is read. Style
/// sheets from elsewhere are not fetched.
///
/// A document that would keep the parser busy for minutes (tens of thousands of tags left open) is refused.
/// \param text  valid UTF-8, line ends `\n`.
std::variant<Document, Refusal> read_html(std::string_view text);

}  // namespace winnow
