#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// One document of an applicant.
struct PoolDocument {
    enum class Role : std::uint8_t {
        whole,       ///< its headings may name sections
        section,     ///< it is one section
        attachment,  ///< read and not scored
    };
    std::string path;  ///< in the pool, with `/`
    Role role = Role::whole;
    std::string section;  ///< id, for Role::section; empty where the label names none
    std::string label;    ///< the section's or attachment's name as it stands
};

/// One applicant of a directory.
struct PoolEntry {
    std::string id;
    bool is_folder = false;
    std::vector<PoolDocument> documents;  ///< by path
};

/// Who the files of a directory belong to (docs/formats.md):
///
/// - A folder with a document named after a section is one applicant, its id the folder's path. Its other documents
///   are attachments, and so are those in folders below it that are no applicants themselves.
/// - Files `ID_SECTION.ext` of one folder are one applicant an ID. In an applicant's folder, where they have one ID,
///   they are its sections. Numbers of one or two digits are no ids but an order, if each stands once and so does
///   each section.
/// - Every other document is an applicant by itself, its id the path without extension.
///
/// \param paths      in the pool, with `/`; any order.
/// \param root_name  the id for documents named after sections that lie in the pool's own folder.
/// \return by byte order of each applicant's first path.
std::vector<PoolEntry> lay_out_pool(std::vector<std::string> paths, std::string_view root_name);

}  // namespace winnow
