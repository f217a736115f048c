#include "corpus/application/document_name.hpp"

#include "corpus/application/section_label.hpp"
#include "corpus/extract/lines.hpp"
#include "engine/record/section_name.hpp"
#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kMostOrderDigits = 2;
/// No file system has a longer name; an archive may.
constexpr std::size_t kLongestName = 255;

std::size_t leading_digits(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
}

/// The section that the whole name names. `text` is no name that people give to one part among others.
std::optional<std::string> section_named(std::string_view name) {
    if (leading_digits(name) > kMostOrderDigits) { return std::nullopt; }
    auto id = section_of_label(name);
    return id == "text" ? std::nullopt : id;
}

/// Where the name falls into owner and section: the last `_` that a section's name follows.
std::optional<std::size_t> owner_size(std::string_view name) {
    if (name.size() > kLongestName) { return std::nullopt; }
    for (std::size_t at = name.rfind('_'); at != std::string_view::npos && at > 0; at = name.rfind('_', at - 1)) {
        std::string_view const rest = name.substr(at + 1);
        if (leading_digits(rest) == 0 && section_id(rest) && section_named(rest)) { return at; }
    }
    return std::nullopt;
}

}  // namespace

std::string_view without_extension(std::string_view path) {
    constexpr std::size_t kLongestExtension = 5;
    std::size_t const dot = path.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || path[dot - 1] == '/') { return path; }
    std::string_view const extension = path.substr(dot + 1);
    bool const plausible = !extension.empty() && extension.size() <= kLongestExtension &&
                           std::all_of(extension.begin(), extension.end(),
                                       [](char c) { return is_ascii_digit(c) || is_ascii_letter(c); }) &&
                           std::any_of(extension.begin(), extension.end(), is_ascii_letter);
    return plausible ? path.substr(0, dot) : path;
}

DocumentName document_name(std::string_view file_name) {
    std::string_view const name = trimmed(without_extension(file_name));
    DocumentName parsed;
    auto const owner = owner_size(name);
    bool const is_order = owner && *owner <= kMostOrderDigits && leading_digits(name) == *owner;
    if (auto whole = section_named(name); whole && (!owner || is_order)) {
        parsed = {std::move(*whole), std::string{name}, {}, false};
    }
    if (owner) {
        std::string_view const label = name.substr(*owner + 1);
        parsed = {section_named(label).value_or(""), std::string{label}, std::string{name.substr(0, *owner)}, is_order};
    }
    return parsed;
}

}  // namespace winnow
