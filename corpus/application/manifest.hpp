#pragma once

#include "corpus/application/pool_layout.hpp"
#include "engine/record/application.hpp"

#include <string_view>
#include <vector>

namespace winnow {

/// A pool as its manifest lays it out.
struct Manifest {
    std::vector<PoolEntry> entries;      ///< in the manifest's order
    std::vector<Unreadable> unreadable;  ///< rows that cannot be used
};

/// Reads `manifest.csv`: a header with `id`, `section` and `path`, then one row a document. An empty section makes a
/// document whose headings may name sections; `attachment:NAME`, or a name that names none (flagged `unknown-section`),
/// makes an attachment. Paths are relative to the pool and stay inside it.
/// \param name  of the file, for messages.
/// \throws Error for a header without these columns.
Manifest read_manifest(std::string_view bytes, std::string_view name);

}  // namespace winnow
