#include "engine/index/stored_segment.hpp"

#include <fcntl.h>

namespace winnow {

StoredSegment::StoredSegment(FileSystem& files, std::filesystem::path const& path)
    : segment_(std::make_unique<Segment const>(
          PartFile{FileDescriptor{files, path, O_RDONLY}.map(), FileKind::segment, path.native()})) {}

bool StoredSegment::drop(std::string_view id) {
    auto const found = segment_->find(id);
    if (!found || (!dropped_.empty() && dropped_[*found])) { return false; }
    dropped_.resize(segment_->documents());
    dropped_[*found] = true;
    return true;
}

bool StoredSegment::contains(std::string_view id) const {
    auto const found = segment_->find(id);
    return found && (dropped_.empty() || !dropped_[*found]);
}

void StoredSegment::mark_texts(std::vector<bool>& used) const {
    for (std::size_t document = 0; document < segment_->documents();) {
        auto const chunk = segment_->decode_chunk(document / kChunkDocuments);
        for (TextPlace const& place : chunk->texts) {
            if (!dropped_[document++] && place.file < used.size()) { used[place.file] = true; }
        }
    }
}

}  // namespace winnow
