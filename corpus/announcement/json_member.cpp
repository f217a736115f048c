#include "corpus/announcement/json_member.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>

namespace winnow {
namespace {

namespace json = boost::json;

}  // namespace

json::value const* find_member(json::object const& object, std::string_view name) {
    for (auto const& member : object) {
        std::string_view const key{member.key().data(), member.key().size()};
        if (equal_ignoring_ascii_case(key, name)) { return &member.value(); }
    }
    return nullptr;
}

json::value const* find_path(json::value const& value, std::initializer_list<std::string_view> path) {
    json::value const* at = &value;
    for (std::string_view const name : path) {
        if (!at->is_object()) { return nullptr; }
        at = at->get_object().if_contains({name.data(), name.size()});
        if (at == nullptr) { return nullptr; }
    }
    return at;
}

std::string text_of(json::value const* value) {
    if (value == nullptr) { return {}; }
    if (value->is_int64()) { return std::to_string(value->get_int64()); }
    if (value->is_uint64()) { return std::to_string(value->get_uint64()); }
    if (!value->is_string()) { return {}; }
    std::string_view text{value->get_string().data(), value->get_string().size()};
    constexpr std::string_view kSpace = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
    return std::string{text.substr(0, text.find_last_not_of(kSpace) + 1)};
}

std::string first_text(json::object const& object, std::initializer_list<std::string_view> names) {
    for (std::string_view const name : names) {
        std::string text = text_of(find_member(object, name));
        if (!text.empty()) { return text; }
    }
    return {};
}

}  // namespace winnow
