#pragma once

#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

/// The value of a data file's JSON.
/// \throws Error naming `place` and the position for what is no JSON.
boost::json::value parse_data(std::string_view json, std::string_view place);

/// A value of the file, and the path that leads to it ("qualifications[1].name") for messages.
class DataNode {
  public:
    DataNode(boost::json::value const& value, std::string path, std::string_view place)
        : value_(&value), path_(std::move(path)), place_(place) {}

    [[noreturn]] void fail(std::string_view problem) const {
        throw Error{fmt::format("{}: {}: {}: correct the file (docs/formats.md)", place_,
                                path_.empty() ? "the whole file" : path_, problem)};
    }

    /// Refuses what is no object, and members that nothing would read.
    void expect_object(std::initializer_list<std::string_view> known) const {
        if (!value_->is_object()) { fail("expected an object"); }
        for (auto const& member : value_->get_object()) {
            std::string_view const name{member.key().data(), member.key().size()};
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                fail(fmt::format("unknown member '{}'", name));
            }
        }
    }

    [[nodiscard]] DataNode member(std::string_view name) const {
        auto const& object = value_->get_object();
        auto const* found = object.if_contains({name.data(), name.size()});
        if (found == nullptr) { fail(fmt::format("no member '{}'", name)); }
        return {*found, path_.empty() ? std::string{name} : fmt::format("{}.{}", path_, name), place_};
    }

    [[nodiscard]] std::string text(std::string_view name, bool may_be_empty = false) const {
        return member(name).as_text(may_be_empty);
    }

    [[nodiscard]] std::string as_text(bool may_be_empty = false) const {
        if (!value_->is_string()) { fail("expected a string"); }
        auto const& string = value_->get_string();
        if (string.empty() && !may_be_empty) { fail("empty"); }
        return {string.data(), string.size()};
    }

    /// `read` of each element of the array `name`.
    template <typename Read>
    [[nodiscard]] auto each(std::string_view name, Read read) const {
        DataNode const list = member(name);
        if (!list.value_->is_array()) { list.fail("expected an array"); }
        std::vector<decltype(read(list))> result;
        for (boost::json::value const& element : list.value_->get_array()) {
            result.push_back(read(DataNode{element, fmt::format("{}[{}]", list.path_, result.size()), place_}));
        }
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const {
        return each(name, [](DataNode const& node) { return node.as_text(); });
    }

  private:
    boost::json::value const* value_;
    std::string path_;
    std::string_view place_;
};

}  // namespace winnow
