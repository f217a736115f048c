#pragma once

#include "corpus/extract/extract.hpp"
#include "engine/record/application.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace winnow {

/// What a pool was made of, for the line "12 applicants: 9 folders, 3 files; 2 unreadable".
struct PoolShape {
    std::size_t folders = 0;
    std::size_t files = 0;
    std::size_t records = 0;  ///< lines of NDJSON
    std::size_t rows = 0;     ///< of CSV
    std::size_t unreadable = 0;

    [[nodiscard]] std::size_t applicants() const { return folders + files + records + rows; }
};

std::string describe(PoolShape const& shape);

/// Receives a pool entry by entry, in the source's order (directories by byte order of their paths).
class PoolSink {
  public:
    virtual ~PoolSink() = default;
    /// \return false if the id was there already; the reader then reports the entry as unreadable.
    virtual bool application(Application application) = 0;
    virtual void unreadable(Unreadable entry) = 0;
};

/// Reads a pool: a directory, a ZIP of one, an NDJSON file or a CSV file (docs/formats.md has the layouts).
/// \throws Error for a path that is no pool, or a pool without any entry.
PoolShape read_pool(std::filesystem::path const& path, PoolSink& sink, Reading const& reading = {});

}  // namespace winnow
