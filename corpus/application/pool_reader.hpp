#pragma once

#include "corpus/extract/extract.hpp"
#include "engine/record/application.hpp"
#include "engine/record/layout.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What a pool was made of, for the line "12 applicants: 9 folders, 3 files; 2 unreadable".
struct PoolShape {
    std::size_t folders = 0;
    std::size_t files = 0;
    std::size_t records = 0;  ///< lines of NDJSON
    std::size_t rows = 0;     ///< of CSV
    std::size_t unreadable = 0;

    [[nodiscard]] std::size_t applicants() const { return folders + files + records + rows; }
};

std::string describe(PoolShape const& shape);

/// Receives a pool entry by entry, in the source's order (directories by byte order of their paths).
class PoolSink {
  public:
    virtual ~PoolSink() = default;
    /// \return false if the id was there already; the reader then reports the entry as unreadable.
    virtual bool application(Application application) = 0;
    virtual void unreadable(Unreadable entry) = 0;
};

/// Reads a pool: a directory, a ZIP of one, an NDJSON file or a CSV file (docs/formats.md has the layouts).
/// \throws Error for a path that is no pool, or a pool without any entry.
PoolShape read_pool(std::filesystem::path const& path, PoolSink& sink, Reading const& reading = {});

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
