#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// The text with & < > " ' as entities, and what printable() would escape, as it does; line ends and tabs stay. An
/// applicant's words can so neither open a tag nor reorder the line they stand in.
std::string html_text(std::string_view text);

/// Writes one self-contained page: no script, nothing loaded, readable without colour, in the dark and on paper.
///
/// Elements nest by calls: open(), what is in it, close(). The page is whole when the object is destroyed.
class HtmlPage {
  public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// Writes the head, and opens the body and its landmark `main`, with the title as heading.
    /// \param out  must outlive the page.
    HtmlPage(std::ostream& out, std::string_view title);
    /// Closes what is open.
    ~HtmlPage();
    HtmlPage(HtmlPage const&) = delete;
    HtmlPage& operator=(HtmlPage const&) = delete;

    void open(std::string_view tag, Attributes attributes = {});
    void close();
    void text(std::string_view text);
    /// An element with nothing but text in it.
    void element(std::string_view tag, std::string_view text, Attributes attributes = {});

    /// Opens a table that scrolls by itself where the window is narrower, and writes its heads. Rows follow, each an
    /// element `tr`.
    void open_table(std::string_view caption, std::vector<std::string> const& heads);
    void close_table();

  private:
    std::ostream& out_;
    std::vector<std::string> open_;
};

}  // namespace winnow
