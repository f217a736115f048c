#include "engine/plan/strict_json.hpp"

#include "engine/record/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>

namespace winnow {
namespace {

/// In quotes and with line ends escaped, so that a message stays one line.
std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::string_view{text.data(), text.size()});
}

}  // namespace

void StrictJson::fail(std::string_view problem) const {
    if (path_.empty()) { throw Error{fmt::format("{}: {}", place_, problem)}; }
    throw Error{fmt::format("{}: {}: {}", place_, path_, problem)};
}

void StrictJson::object(std::initializer_list<std::string_view> known_keys) const {
    any_object();
    for (auto const& member : value_->get_object()) {
        std::string_view const key{member.key().data(), member.key().size()};
        if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end()) {
            fail(fmt::format("unknown key {}: the keys here are {}", quoted(key), fmt::join(known_keys, ", ")));
        }
    }
}

void StrictJson::any_object() const {
    if (!value_->is_object()) { fail("must be an object"); }
}

std::optional<StrictJson> StrictJson::find(std::string_view key) const {
    boost::json::value const* member = value_->get_object().if_contains({key.data(), key.size()});
    if (member == nullptr) { return std::nullopt; }
    return StrictJson{*member, place_, path_.empty() ? std::string{key} : fmt::format("{}.{}", path_, key)};
}

StrictJson StrictJson::at(std::string_view key) const {
    auto member = find(key);
    if (!member) { fail(fmt::format("the key \"{}\" is missing", key)); }
    return *member;
}

std::vector<StrictJson> StrictJson::elements() const {
    if (!value_->is_array()) { fail("must be an array"); }
    std::vector<StrictJson> elements;
    elements.reserve(value_->get_array().size());
    for (boost::json::value const& element : value_->get_array()) {
        elements.push_back({element, place_, fmt::format("{}[{}]", path_, elements.size())});
    }
    return elements;
}

std::string StrictJson::string() const {
    if (!value_->is_string()) { fail("must be a string"); }
    return {value_->get_string().data(), value_->get_string().size()};
}

bool StrictJson::boolean() const {
    if (!value_->is_bool()) { fail("must be true or false"); }
    return value_->get_bool();
}

std::uint64_t StrictJson::whole_number() const {
    if (value_->is_uint64()) { return value_->get_uint64(); }
    if (!value_->is_int64() || value_->get_int64() < 0) { fail("must be a whole number, zero or more"); }
    return static_cast<std::uint64_t>(value_->get_int64());
}

double StrictJson::number() const {
    if (!value_->is_number()) { fail("must be a number"); }
    return value_->to_number<double>();
}

std::string StrictJson::one_of(std::initializer_list<std::string_view> words) const {
    std::string word = string();
    if (std::find(words.begin(), words.end(), word) == words.end()) {
        fail(fmt::format("{} is none of {}", quoted(word), fmt::join(words, ", ")));
    }
    return word;
}

}  // namespace winnow
