#include "corpus/extract/html_effort.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

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
    std::to_array<std::string_view>({"p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup"});

/// The stack of open elements, kept as the standard would but for its repairs.
class OpenElements {
  public:
    void start(std::string const& name) {
        if (is_one_of(name, kVoid)) { return; }
        if (is_one_of(name, kClosedByNext) && !names_.empty() && names_.back() == name) { return; }
        names_.push_back(name);
    }

    void end(std::string_view name) {
        for (std::size_t depth = names_.size(); depth > 0; --depth) {
            if (names_[depth - 1] == name) {
                names_.resize(depth - 1);
                return;
            }
            if (is_one_of(names_[depth - 1], kScopes)) { return; }
        }
    }

    [[nodiscard]] std::size_t size() const { return names_.size(); }

  private:
    std::vector<std::string> names_;
};

/// The name of the tag at `at`, in lower case.
std::string tag_name(std::string_view text, std::size_t at) {
    std::string name;
    while (at < text.size() && std::string_view{" \t\n\f/>"}.find(text[at]) == npos) {
        char const c = text[at++];
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

}  // namespace

std::uint64_t html_effort(std::string_view text) {
    OpenElements open;
    std::uint64_t effort = 0;
    std::string raw_text;
    for (std::size_t at = text.find('<'); at != npos && effort <= kMaximumHtmlEffort; at = text.find('<', at + 1)) {
        bool const is_end = text.substr(at + 1).starts_with('/');
        std::size_t const name_at = at + (is_end ? 2 : 1);
        if (text.substr(at).starts_with("<!--")) {
            std::size_t const close = text.find("-->", at);
            if (close == npos) { break; }
            at = close;
            continue;
        }
        if (name_at >= text.size() || !is_letter(text[name_at])) { continue; }
        std::string const name = tag_name(text, name_at);
        if (!raw_text.empty() && !(is_end && name == raw_text)) { continue; }
        raw_text.clear();
        effort += 1 + open.size();
        if (is_end) {
            open.end(name);
        } else if (is_one_of(name, kRawText)) {
            raw_text = name;
        } else {
            open.start(name);
        }
    }
    return effort;
}

}  // namespace winnow
