#pragma once

#include "engine/index/index.hpp"
#include "engine/index/segment.hpp"

namespace winnow {

/// Looks at every promise of a segment that no checksum can keep: the order of ids and terms, that names are UTF-8,
/// that lengths and limits are those of the sections, that every occurrence lies in a section, and that there are as
/// many as the counts say. So a mistake of the writer is found, and not only one of the disk. \throws Error for the
/// first that is broken. \complexity O(everything).
void check_segment(Segment const& segment);

/// Reads the text of every document.
/// \throws Error for the first that is not where it should be.
void check_texts(Index const& index);

}  // namespace winnow
