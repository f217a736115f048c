#pragma once

#include "corpus/announcement/source_text.hpp"
#include "engine/record/announcement.hpp"

#include <cstddef>
#include <vector>

namespace winnow {

/// The passages of a field that its source says to be about `kind`.
///
/// A passage ends where a heading or a lead-in opens another: on a line of its own, before a colon, or
/// in capitals in the middle of a paragraph, as where markup was lost ("vacanciesTECHNICAL
/// QUALIFICATIONS:Any"). What may stand inside a field depends on its kind: a bullet of a dietitian's
/// duties may begin with "Education:". A passage starts with its lead-in. Passages touch and cover the
/// text; an empty text has none.
std::vector<Passage> split_field(SourceText const& source, std::size_t field, PassageKind kind);

/// The passages of a whole announcement that is one document. What stands before the first heading
/// that is known is its summary; a document without any is all qualifications, so that its words count.
std::vector<Passage> split_document(SourceText const& source, std::size_t field);

}  // namespace winnow
