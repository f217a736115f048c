#pragma once

#include <simdjson.h>
#include <boost/json/value.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow {

/// As much of a JSON value as a record's reader needs to know, whichever parser read it. Views hold as long as what
/// the parser made.
struct JsonField {
    enum class Kind : std::uint8_t { null, text, object, array, other };

    std::string_view name;  ///< empty in an array
    Kind kind = Kind::other;
    std::string_view text;
    std::vector<JsonField> members;  ///< of an object or array that is the record's own member
    bool is_repeated = false;        ///< there was another of this name before
};

/// The members of an object in their order, and their members. Of several members with one name the last counts, at
/// the first one's place.
std::vector<JsonField> fields_of(boost::json::object const& object);
std::vector<JsonField> fields_of(simdjson::dom::object object);

}  // namespace winnow
