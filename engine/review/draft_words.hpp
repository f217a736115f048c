#pragma once

#include "engine/review/draft.hpp"

namespace winnow {

/// Fills `words`, `folded` and `sentences` (without roles) from `text`, and `ignored` from lines such as
/// `# winnow: ignore we-for-i, passive`, which are no sentences.
void cut_up(DraftSection& section);

}  // namespace winnow
