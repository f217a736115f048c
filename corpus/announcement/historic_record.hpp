#pragma once

#include "engine/record/announcement.hpp"

#include <boost/json/value.hpp>
#include <optional>

namespace winnow {

/// An announcement out of a record with one member a field: the historic API's (`/api/historicjoa`,
/// `/api/historicjoa/announcementtext`, or both merged), or a scraped page's. The case of the names
/// varies between exports and does not matter. Nothing for another value.
///
/// Source: developer.usajobs.gov, "Historic JOAs".
std::optional<Announcement> read_historic_record(boost::json::value const& value);

}  // namespace winnow
