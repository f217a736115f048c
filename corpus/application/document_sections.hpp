#pragma once

#include "corpus/application/application_builder.hpp"
#include "corpus/extract/document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A heading of a document that names a section.
struct SectionStart {
    std::string id;
    std::string label;      ///< the heading as it stands
    std::size_t begin = 0;  ///< first byte of the heading's line in Document::text
    std::size_t end = 0;    ///< where the section's text begins
};

/// The headings by which a document falls into sections, in order. None for a document that is one text.
///
/// A label with its number ("ECQ 1", "Mandatory Technical Qualification 2 - …") always counts. A mere name ("Leading
/// People", "Resume", "Q1") could be an item of a list: it counts where the document marks it as a heading, or if it
/// is an ECQ's name and the document names another ECQ too. An ECQ's name in its own section ("ECQ 2", then "Leading
/// People") begins no other.
std::vector<SectionStart> section_starts(Document const& document);

/// Adds a whole document to an application: its sections where headings name them, and what stands before the first
/// heading (or all of it) as section `text`. The document's flags go along.
/// \param place   put before the flags' details where an application has several documents; may be empty.
/// \param number  SectionPages::document.
void add_document(ApplicationBuilder& application, Document document, std::string_view place, std::uint32_t number = 0);

/// Adds what a reader noticed in a document. \param place  as in add_document.
void add_flags(ApplicationBuilder& application, Document const& document, std::string_view place);

/// A section as a string of its own: without the line ends around it.
std::string_view section_text(std::string_view document, std::size_t begin, std::size_t end);

}  // namespace winnow
