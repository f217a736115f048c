#include "corpus/extract/html_dialogs.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::string_view kDialog = "dialog";
constexpr std::string_view kStandIn = "center";
static_assert(kDialog.size() == kStandIn.size());

/// Whether a tag's name "dialog" begins there.
bool is_name(std::string_view page, std::size_t at) {
    if (lower_ascii(page.substr(at, kDialog.size())) != kDialog) { return false; }
    std::string_view const behind = page.substr(at + kDialog.size());
    return !behind.empty() && std::string_view{" \t\n\f/>"}.find(behind.front()) != std::string_view::npos;
}

/// Whether the tag of an element that shows tags as text begins there.
bool shows_tags(std::string_view page, std::size_t at) {
    constexpr auto kNames = std::to_array<std::string_view>({"textarea", "plaintext", "xmp"});
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view name) { return lower_ascii(page.substr(at, name.size())) == name; });
}

}  // namespace

HtmlDialogs::HtmlDialogs(std::string_view page) {
    for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
        std::size_t const name = at + (page.substr(at + 1).starts_with('/') ? 2 : 1);
        if (name >= page.size()) { break; }
        if (shows_tags(page, name)) {
            places_.clear();
            return;
        }
        if (is_name(page, name)) { places_.push_back(name); }
    }
    if (places_.empty()) { return; }
    copy_.assign(page.begin(), page.end());
    for (std::size_t const place : places_) {
        std::copy(kStandIn.begin(), kStandIn.end(), copy_.begin() + static_cast<std::ptrdiff_t>(place));
    }
}

void HtmlDialogs::restore() {
    for (std::size_t const place : places_) {
        std::copy(kDialog.begin(), kDialog.end(), copy_.begin() + static_cast<std::ptrdiff_t>(place));
    }
}

}  // namespace winnow
