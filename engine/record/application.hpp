#pragma once

#include "engine/record/section_name.hpp"
#include "engine/record/section_pages.hpp"

#include <string>
#include <vector>

namespace winnow {

/// Something a person should know of an application. Flags never change a score.
struct Flag {
    std::string code;    ///< "missing-response", "empty", "repaired-text", ...
    std::string detail;  ///< for people; may be empty

    bool operator==(Flag const&) const = default;
};

/// A labelled part of an application.
struct Section {
    std::string id;  ///< normalised (section_name.hpp): "ECQ1", "MTQ2", "resume", "text", "essay1", "attachment:DD214"
    std::string label;     ///< as the applicant or the file named it
    std::string text;      ///< valid UTF-8; what a reader can see
    SectionPages pages{};  ///< none where it came from no document whose format fixes pages
};

/// Puts sections in section_order. \complexity O(n) where they are.
void sort_sections(std::vector<Section>& sections);

/// One applicant's papers. Section ids are unique and the sections stand in `section_order`.
struct Application {
    std::string id;  ///< not empty, valid UTF-8
    std::vector<Section> sections;
    std::vector<std::string> exempt;  ///< kinds ("ECQ", "TQ") or requirement ids that this applicant need not answer
    std::vector<Flag> flags;          ///< what the reader noticed
};

/// An entry of the pool that could not be read. It is listed in every output, never dropped.
struct Unreadable {
    std::string id;      ///< the applicant's id, or a place that names the entry where there is none: "pool.ndjson:7"
    std::string reason;  ///< for people, with the place: "line 7: not JSON at byte 31: syntax error"

    bool operator==(Unreadable const&) const = default;
};

}  // namespace winnow
