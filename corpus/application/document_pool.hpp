#pragma once

#include "corpus/application/pool_entry.hpp"
#include "corpus/application/pool_files.hpp"
#include "corpus/application/pool_reader.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// A pool of documents, wherever they lie.
struct DocumentPool {
    std::string name;                     ///< the id for documents named after sections that lie in no folder
    std::optional<std::string> manifest;  ///< the bytes of its `manifest.csv`
    std::string manifest_place;           ///< for messages
    PoolFiles files;                      ///< not needed where there is a manifest
    ReadDocument read;                    ///< called by several threads
};

inline constexpr std::string_view kManifestName = "manifest.csv";

/// Reads a pool of documents: by its manifest, or else as its files are laid out (pool_layout.hpp). Applicants come in
/// byte order of their paths (a manifest's in its order), whatever the number of threads that read them, then what
/// could not be read at all. \throws Error for a manifest that cannot be read.
PoolShape read_document_pool(DocumentPool pool, PoolSink& sink, std::size_t threads);

}  // namespace winnow
