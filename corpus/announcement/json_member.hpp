#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <initializer_list>
#include <string>
#include <string_view>

namespace winnow {

/// The member of that name, whatever the case of its letters; null if there is none.
boost::json::value const* find_member(boost::json::object const& object, std::string_view name);

/// The value at the end of a path of exact names; null where the path breaks off.
boost::json::value const* find_path(boost::json::value const& value, std::initializer_list<std::string_view> path);

/// A string or number as text without white space around it; empty for null pointers and other kinds.
std::string text_of(boost::json::value const* value);

/// The text of the first of these members that has one, whatever the case of their names.
std::string first_text(boost::json::object const& object, std::initializer_list<std::string_view> names);

}  // namespace winnow
