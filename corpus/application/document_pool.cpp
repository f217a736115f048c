#include "corpus/application/document_pool.hpp"

#include "corpus/application/manifest.hpp"
#include "corpus/application/ordered_work.hpp"
#include "corpus/application/pool_layout.hpp"
#include "corpus/application/reported_sink.hpp"

#include <utility>
#include <vector>

namespace winnow {

PoolShape read_document_pool(DocumentPool pool, PoolSink& sink, std::size_t threads) {
    PoolShape shape;
    ReportedSink reported{sink, shape};
    Manifest layout;
    if (pool.manifest) {
        layout = read_manifest(*pool.manifest, pool.manifest_place);
    } else {
        layout = {lay_out_pool(std::move(pool.files.paths), pool.name), std::move(pool.files.unreadable)};
    }
    auto const read_entry = [&](std::size_t i) { return read_pool_entry(layout.entries[i], pool.read); };
    work_in_order(layout.entries.size(), threads, read_entry, [&](std::size_t i, ReadEntry read) {
        PoolEntry const& entry = layout.entries[i];
        if (read.application) {
            auto const kind = entry.is_folder ? &PoolShape::folders : &PoolShape::files;
            reported.application(std::move(*read.application), kind, entry.documents.front().path);
        }
        for (Unreadable& part : read.unreadable) { reported.unreadable(std::move(part.id), std::move(part.reason)); }
    });
    for (Unreadable& entry : layout.unreadable) { reported.unreadable(std::move(entry.id), std::move(entry.reason)); }
    return shape;
}

}  // namespace winnow
