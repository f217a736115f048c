#pragma once

#include "corpus/extract/extract.hpp"
#include "engine/record/announcement.hpp"

#include <string_view>

namespace winnow {

/// An announcement out of a document: text, Markdown, HTML or PDF; a saved page, pasted text.
///
/// Its one text is the field "document", after the texts of its front matter, if it has any. Title,
/// dates, series, grades, agency and control number are taken where they are labelled, on one line
/// ("Closing date: 01/31/2026") or on two, as on a saved page.
/// \param name  the file's name or path; its stem becomes the id.
/// \throws Error for a document that cannot be read or has no text.
Announcement read_plain_document(std::string_view bytes, std::string_view name, Reading const& reading = {});

}  // namespace winnow
