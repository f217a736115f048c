#include "corpus/application/directory_pool.hpp"

#include "corpus/application/document_pool.hpp"
#include "corpus/application/pool_files.hpp"
#include "corpus/extract/file.hpp"

#include <string>
#include <system_error>
#include <utility>

namespace winnow {

namespace fs = std::filesystem;

std::string directory_name(fs::path const& directory) {
    fs::path const full = fs::canonical(directory);
    return full.has_filename() ? full.filename().string() : "pool";
}

PoolShape read_directory_pool(fs::path const& directory, PoolSink& sink, Reading const& reading) {
    DocumentPool pool;
    pool.name = directory_name(directory);
    fs::path const manifest = directory / kManifestName;
    // An error here is one of the whole directory, which find_pool_files names.
    std::error_code error;
    if (fs::is_regular_file(manifest, error)) {
        pool.manifest = read_file(manifest);
        pool.manifest_place = manifest.string();
    } else {
        pool.files = find_pool_files(directory);
    }
    pool.read = [&](std::string const& path) { return extract_file(directory / path, reading); };
    return read_document_pool(std::move(pool), sink, reading.threads);
}

}  // namespace winnow
