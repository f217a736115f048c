#pragma once

#include "corpus/extract/zip_archive.hpp"

#include "xml_part.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// The parts of an Office Open XML package and how they refer to each other (ECMA-376, part 2).
class DocxPackage {
  public:
    explicit DocxPackage(ZipArchive archive) : archive_(std::move(archive)) {}

    struct Relationship {
        std::string type;    ///< the last component of its type: "styles", "header"
        std::string target;  ///< name of the part
    };
    using Relationships = std::map<std::string, Relationship, std::less<>>;

    /// Of the part, by id; of the package for an empty name. Targets outside the package are left out.
    Relationships relationships(std::string_view part);

    /// Name of the document's main part; empty if there is none.
    std::string main_part();

    /// A part's XML. Nothing, with `fault()` set, for one that cannot be read.
    std::optional<XmlPart> xml(std::string_view part);

    /// Why parts could not be read, or were read in part; for people. Empty if nothing was wrong.
    [[nodiscard]] std::string const& fault() const { return fault_; }
    /// Whether a part was left out because it was made to fill the memory.
    [[nodiscard]] bool has_bomb() const { return has_bomb_; }
    [[nodiscard]] ZipArchive const& archive() const { return archive_; }

  private:
    ZipArchive archive_;
    std::string fault_;
    bool has_bomb_ = false;
};

}  // namespace winnow
