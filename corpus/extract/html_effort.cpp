#include "corpus/extract/html_effort.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;

// Nanoseconds for one step of each walk.
constexpr std::uint64_t kOpenElement = 12;
constexpr std::uint64_t kFormattingElement = 1;
constexpr std::uint64_t kFormattingElementWithAttributes = 90;
constexpr std::uint64_t kAttributePair = 12;

template <std::size_t N>
bool is_one_of(std::string_view name, std::array<std::string_view, N> const& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Never open.
constexpr auto kVoid = std::to_array<std::string_view>(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"});
/// Their content is no markup.
constexpr auto kRawText = std::to_array<std::string_view>({"script", "style", "textarea", "title", "xmp", "iframe"});
/// End tags do not reach out of these.
constexpr auto kScopes = std::to_array<std::string_view>(
    {"applet", "caption", "html", "table", "td", "th", "marquee", "object", "template"});
/// Closed by the next of their kind.
constexpr auto kClosedByNext =
    std::to_array<std::string_view>({"a", "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup"});
constexpr auto kFormatting = std::to_array<std::string_view>(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
/// Begin without a look at the stack.
constexpr auto kUnasked = std::to_array<std::string_view>({"span", "label", "abbr", "cite", "sub", "sup", "mark", "q"});

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The stack of open elements, kept as the standard would but for its repairs. Both calls return their cost.
class OpenElements {
  public:
    std::uint64_t start(std::string const& name, std::uint64_t attributes) {
        std::uint64_t cost = attributes * attributes * kAttributePair / 2;
        bool const formats = is_one_of(name, kFormatting);
        if (formats) {
            cost += formatting_ * (attributes > 0 ? kFormattingElementWithAttributes : kFormattingElement);
        } else if (!is_one_of(name, kUnasked)) {
            cost += names_.size() * kOpenElement;
        }
        if (is_one_of(name, kVoid)) { return cost; }
        if (is_one_of(name, kClosedByNext) && !names_.empty() && names_.back() == name) { return cost; }
        names_.push_back(name);
        if (formats) { ++formatting_; }
        return cost;
    }

    std::uint64_t end(std::string_view name) {
        std::size_t depth = names_.size();
        while (depth > 0 && names_[depth - 1] != name && !is_one_of(names_[depth - 1], kScopes)) { --depth; }
        std::uint64_t const cost = (names_.size() - depth + 1) * kOpenElement;
        if (depth == 0 || names_[depth - 1] != name) { return cost; }
        while (names_.size() >= depth) {
            if (is_one_of(names_.back(), kFormatting)) { --formatting_; }
            names_.pop_back();
        }
        return cost;
    }

  private:
    std::vector<std::string> names_;
    std::uint64_t formatting_ = 0;
};

struct Tag {
    std::string name;              ///< in lower case
    std::uint64_t attributes = 0;  ///< at most; white space between them is counted
    std::size_t end = 0;           ///< of the tag in the text
};

/// The tag whose name begins at `at`.
Tag read_tag(std::string_view text, std::size_t at) {
    Tag tag;
    while (at < text.size() && std::string_view{" \t\n\f/>"}.find(text[at]) == npos) {
        char const c = text[at++];
        tag.name += lower_ascii(c);
    }
    char quote = 0;
    bool after_space = false;
    for (; at < text.size() && (quote != 0 || text[at] != '>'); ++at) {
        char const c = text[at];
        bool const space = c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '/';
        if (quote == 0 && after_space && !space) { ++tag.attributes; }
        // A quote opens a value only behind "="; elsewhere it is part of a name.
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
            quote = c;
        }
        after_space = space;
    }
    tag.end = at;
    return tag;
}

}  // namespace

std::uint64_t html_effort(std::string_view text) {
    OpenElements open;
    std::uint64_t effort = 0;
    std::string raw_text;
    std::size_t at = text.find('<');
    while (at != npos && effort <= kMaximumHtmlEffort) {
        bool const is_end = text.substr(at + 1).starts_with('/');
        std::size_t const name_at = at + (is_end ? 2 : 1);
        std::size_t next = at + 1;
        if (raw_text.empty() && text.substr(at).starts_with("<!--")) {
            next = text.find("-->", at);
        } else if (name_at < text.size() && is_letter(text[name_at])) {
            if (raw_text.empty()) {
                Tag const tag = read_tag(text, name_at);
                effort += is_end ? open.end(tag.name) : open.start(tag.name, tag.attributes);
                if (!is_end && is_one_of(tag.name, kRawText)) { raw_text = tag.name; }
                next = tag.end;
            } else if (is_end && read_tag(text.substr(0, name_at + raw_text.size()), name_at).name == raw_text) {
                open.end(raw_text);
                raw_text.clear();
            }
        }
        at = next == npos ? npos : text.find('<', next);
    }
    return effort;
}

}  // namespace winnow
