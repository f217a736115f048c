#include "xml_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace winnow {
namespace {

std::string_view without_prefix(std::string_view name) {
    std::size_t const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void collect(pugi::xml_node node, std::size_t depth, std::string& out) {
    for (pugi::xml_node const child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            out += child.value();
        } else if (depth > 0) {
            out += ' ';
            collect(child, depth - 1, out);
        }
    }
}

/// Takes out references to entities that a document declares itself; those of XML and numbers stay.
std::string without_entities(std::string_view bytes) {
    constexpr auto kXml = std::to_array<std::string_view>({"&lt;", "&gt;", "&amp;", "&quot;", "&apos;"});
    constexpr std::size_t kLongestName = 64;
    std::string out;
    while (!bytes.empty()) {
        std::size_t const begin = std::min(bytes.find('&'), bytes.size());
        out += bytes.substr(0, begin);
        bytes.remove_prefix(begin);
        if (bytes.empty()) { break; }
        std::size_t const end = bytes.substr(0, kLongestName).find(';');
        std::string_view const reference = bytes.substr(0, end == std::string_view::npos ? 1 : end + 1);
        bool const is_xml = reference.starts_with("&#") || std::find(kXml.begin(), kXml.end(), reference) != kXml.end();
        if (is_xml) { out += reference; }
        bytes.remove_prefix(reference.size());
    }
    return out;
}

}  // namespace

XmlPart::XmlPart(std::string bytes, Space space)
    : bytes_(std::make_unique<std::string>(std::move(bytes))), document_(std::make_unique<pugi::xml_document>()) {
    constexpr std::size_t kProlog = 64UL << 10U;
    std::string_view const prolog = std::string_view{*bytes_}.substr(0, kProlog);
    std::size_t const doctype = prolog.find("<!DOCTYPE");
    bool const declares_entities =
        doctype != std::string_view::npos && prolog.find("<!ENTITY", doctype) != std::string_view::npos;
    if (declares_entities) {
        fault_ = "declares XML entities, which are not expanded";
        *bytes_ = without_entities(*bytes_);
    }
    unsigned const options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute |
                             (space == Space::content ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
    pugi::xml_parse_result const result = document_->load_buffer_inplace(bytes_->data(), bytes_->size(), options);
    if (!result) { fault_ = fmt::format("is damaged XML at byte {}", result.offset); }
}

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }
std::string_view local_name(pugi::xml_attribute attribute) { return without_prefix(attribute.name()); }

pugi::xml_node child_named(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_node const child : node.children()) {
        if (local_name(child) == name) { return child; }
    }
    return {};
}

std::optional<std::string_view> attribute_named(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_attribute const attribute : node.attributes()) {
        if (local_name(attribute) == name) { return attribute.value(); }
    }
    return std::nullopt;
}

std::string_view attribute_or(pugi::xml_node node, std::string_view name, std::string_view otherwise) {
    return attribute_named(node, name).value_or(otherwise);
}

std::optional<long> number_in(std::string_view text) {
    constexpr long kMost = 1'000'000'000'000'000;
    long number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) { return text.starts_with('-') ? -kMost : kMost; }
    return error == std::errc{} ? std::optional{std::clamp(number, -kMost, kMost)} : std::nullopt;
}

std::string all_text(pugi::xml_node node, std::size_t depth_limit) {
    std::string text;
    collect(node, depth_limit, text);
    return text;
}

}  // namespace winnow
