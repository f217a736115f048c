#pragma once

#include "corpus/extract/extract.hpp"
#include "engine/record/application.hpp"
#include "engine/record/layout.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace winnow {

/// How the document looks that a section of the draft was cut from.
struct SectionLook {
    std::size_t document = 0;  ///< which of the draft's documents, from 0
    std::string path;          ///< of the document
    Layout layout;             ///< with the runs of the section, their offsets into its text
};

/// A draft with the looks of its sections, by section id, for those whose document has a text that holds them whole.
struct DraftWithLooks {
    Application application;
    std::map<std::string, SectionLook> looks;
};

/// One applicant's draft from the paths given to `check`: a document whose headings may name sections, several
/// documents named after sections, or a folder of such, which reads as it would in a pool. The id is the folder's or
/// first document's name. \throws Error for a path that cannot be read.
DraftWithLooks read_draft(std::vector<std::filesystem::path> const& paths, Reading const& reading = {});

/// The same of one document that has been read.
Application draft_of(std::filesystem::path const& path, Document const& document);

}  // namespace winnow
