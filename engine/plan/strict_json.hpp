#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// One value of a JSON document that a person may have edited, and its path in the document, so that
/// whatever is wrong with it is reported as `file: path: problem`.
///
/// A view: the document and the place must outlive it.
class StrictJson {
  public:
    StrictJson(boost::json::value const& value, std::string_view place) : value_(&value), place_(place) {}

    /// \throws Error always: "plan.json: requirements[2].weight: must be a number".
    [[noreturn]] void fail(std::string_view problem) const;

    /// Requires an object with no other keys than these. \throws Error.
    void object(std::initializer_list<std::string_view> known_keys) const;

    /// Requires an object; its other keys are not looked at. \throws Error.
    void any_object() const;

    /// The member of an object, or nothing if the key is not there. \pre object() or any_object() passed.
    [[nodiscard]] std::optional<StrictJson> find(std::string_view key) const;
    /// As find. \throws Error if the key is not there.
    [[nodiscard]] StrictJson at(std::string_view key) const;

    /// The elements of an array. \throws Error if it is none.
    [[nodiscard]] std::vector<StrictJson> elements() const;

    [[nodiscard]] bool is_null() const { return value_->is_null(); }
    /// \throws Error if the value is of another type; each of these.
    [[nodiscard]] std::string string() const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::uint64_t whole_number() const;
    [[nodiscard]] double number() const;

    /// As string(), for one of a few words. \throws Error naming them.
    [[nodiscard]] std::string one_of(std::initializer_list<std::string_view> words) const;

  private:
    StrictJson(boost::json::value const& value, std::string_view place, std::string path)
        : value_(&value), place_(place), path_(std::move(path)) {}

    boost::json::value const* value_;
    std::string_view place_;
    std::string path_;
};

}  // namespace winnow
