#pragma once

#include <boost/json/value.hpp>
#include <string>

namespace winnow {

/// The JSON Canonicalization Scheme, RFC 8785: no white space, members sorted by the UTF-16 code
/// units of their names, numbers as ECMAScript prints them. Equal values give equal bytes.
/// \pre no number is NaN or infinite (parse_json yields none).
std::string canonical_json(boost::json::value const& value);

}  // namespace winnow
