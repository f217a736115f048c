#pragma once

#include <cstdint>
#include <filesystem>

namespace winnow {

/// The forms of a pool that is one file.
enum class PoolForm : std::uint8_t { ndjson, csv, zip };

/// What a file is, told from its first bytes, and from its extension where these say nothing.
/// \throws Error for a file that is no pool, or empty, with what to do.
PoolForm pool_form(std::filesystem::path const& path);

/// Whether a file is named as applications are that stand a record a line: `pool.ndjson`.
bool has_name_of_records(std::filesystem::path const& path);

}  // namespace winnow
