#include "corpus/application/directory_pool.hpp"

#include "corpus/application/manifest.hpp"
#include "corpus/application/ordered_work.hpp"
#include "corpus/application/pool_entry.hpp"
#include "corpus/application/pool_files.hpp"
#include "corpus/application/pool_layout.hpp"
#include "corpus/application/reported_sink.hpp"
#include "corpus/extract/file.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace winnow {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kManifest = "manifest.csv";

void read_entries(fs::path const& root, std::vector<PoolEntry> const& entries, Reading const& reading,
                  ReportedSink& sink) {
    auto const read_entry = [&](std::size_t i) { return read_pool_entry(root, entries[i], reading); };
    work_in_order(entries.size(), reading.threads, read_entry, [&](std::size_t i, ReadEntry read) {
        PoolEntry const& entry = entries[i];
        if (read.application) {
            auto const kind = entry.is_folder ? &PoolShape::folders : &PoolShape::files;
            sink.application(std::move(*read.application), kind, entry.documents.front().path);
        }
        for (Unreadable& part : read.unreadable) { sink.unreadable(std::move(part.id), std::move(part.reason)); }
    });
}

}  // namespace

std::string directory_name(fs::path const& directory) {
    fs::path const full = fs::canonical(directory);
    return full.has_filename() ? full.filename().string() : "pool";
}

PoolShape read_directory_pool(fs::path const& directory, PoolSink& sink, Reading const& reading) {
    PoolShape shape;
    ReportedSink reported{sink, shape};
    std::vector<PoolEntry> entries;
    std::vector<Unreadable> unreadable;
    if (fs::is_regular_file(directory / kManifest)) {
        fs::path const path = directory / kManifest;
        Manifest manifest = read_manifest(read_file(path), path.string());
        entries = std::move(manifest.entries);
        unreadable = std::move(manifest.unreadable);
    } else {
        PoolFiles files = find_pool_files(directory);
        entries = lay_out_pool(std::move(files.paths), directory_name(directory));
        unreadable = std::move(files.unreadable);
    }
    read_entries(directory, entries, reading, reported);
    for (Unreadable& entry : unreadable) { reported.unreadable(std::move(entry.id), std::move(entry.reason)); }
    return shape;
}

}  // namespace winnow
