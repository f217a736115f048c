#pragma once

#include "corpus/application/pool_reader.hpp"

#include <cstddef>
#include <string>

namespace winnow {

/// An archive is held in memory; a larger one has to be unpacked.
inline constexpr std::size_t kMaximumZipBytes = std::size_t{1} << 30U;

/// Reads a ZIP of a directory as a pool of documents (document_pool.hpp). Nothing is written to disk, and no member is
/// unpacked beyond the size of a document (kMaximumDocumentBytes).
/// \param name  of the file, for messages; without its extension the pool's name.
/// \throws Error for an archive or a manifest that cannot be read.
PoolShape read_zip_pool(std::string bytes, std::string const& name, PoolSink& sink, Reading const& reading);

}  // namespace winnow
