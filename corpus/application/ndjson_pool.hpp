#pragma once

#include "corpus/application/pool_reader.hpp"

#include <cstddef>
#include <istream>
#include <string_view>

namespace winnow {

/// A longer line is reported and passed over.
inline constexpr std::size_t kLongestRecordBytes = std::size_t{1} << 30U;

/// Reads NDJSON, one applicant a line (json_record.hpp); empty lines are passed over. Memory does not grow with the
/// file. A line that cannot be used is reported as "NAME:LINE" (or by its id, where it has one) with its place.
/// \param name  the file's name, for such reports.
/// \throws Error for a stream that cannot be read to its end.
PoolShape read_ndjson_pool(std::istream& in, std::string_view name, PoolSink& sink);

}  // namespace winnow
