#pragma once

#include "engine/record/announcement.hpp"

#include <boost/json/value.hpp>
#include <optional>

namespace winnow {

/// An announcement out of one item of a USAJOBS Search API response: `{"MatchedObjectId", "MatchedObjectDescriptor"}`,
/// the descriptor alone, or an item flattened into members with dotted names. Nothing for another value.
///
/// Source: developer.usajobs.gov, "GET /api/Search"; members that older responses lack stay empty.
std::optional<Announcement> read_search_item(boost::json::value const& value);

}  // namespace winnow
