#pragma once

#include <cstdint>
#include <vector>

namespace winnow {

/// On which pages of its document a section stands, where the document's format fixes pages.
struct SectionPages {
    std::uint32_t document = 0;  ///< which of the applicant's documents, in the order in which they were read
    std::uint32_t first = 0;     ///< page on which the section begins, its heading included; from 1; 0: no pages
    bool shares_first = false;   ///< whether other text stands before it on that page
    std::vector<std::uint32_t> breaks{};  ///< bytes of the section's text where each page after the first begins; in
                                          ///< order, the same where a page between has no text

    /// Whether the format fixes pages.
    [[nodiscard]] bool known() const { return first != 0; }
    /// The page on which the section ends.
    [[nodiscard]] std::uint64_t last() const { return std::uint64_t{first} + breaks.size(); }

    bool operator==(SectionPages const&) const = default;
};

}  // namespace winnow
