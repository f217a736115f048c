#pragma once

#include "corpus/application/pool_reader.hpp"

#include <cstddef>
#include <string_view>

namespace winnow {

/// A CSV file is read whole; pools beyond this size are for NDJSON.
inline constexpr std::size_t kMaximumCsvBytes = std::size_t{1} << 30U;

/// Reads CSV with a header: `id` (or `_id`), columns named after sections (`text` with an optional `title` among
/// them), and `exempt` (kinds or requirement ids with spaces, commas or semicolons between). Other columns are flagged
/// `ignored-field` where they hold something.
/// \param name  the file's name, for messages and the places of rows.
/// \throws Error for a header without `id` or without any section.
PoolShape read_csv_pool(std::string_view bytes, std::string_view name, PoolSink& sink);

}  // namespace winnow
