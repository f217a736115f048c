#pragma once

#include "engine/plan/plan.hpp"
#include "engine/record/application.hpp"
#include "engine/score/answering.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// A section as limits see it.
struct LimitedText {
    std::string_view id;
    std::string_view text;  ///< valid UTF-8
    SectionPages pages;

    static LimitedText of(Section const& section) { return {section.id, section.text, section.pages}; }
};

/// Where a section passes a limit of words (runs without white space), characters (code points) or pages: the offset of
/// the first byte beyond it. Nothing if it keeps to the limit.
///
/// Pages are those of the document, where its format fixes them; otherwise no limit in pages is ever passed. A page
/// that begins with other text than the section's does not count for it.
std::optional<std::size_t> limit_offset(LimitedText const& section, Limit const& limit);

/// Whether a limit is that of the section of an id.
/// \param text_is_resume  whether a limit of the résumé holds for `text`: text_is_resume below.
bool limits_section(Limit const& limit, std::string_view id, bool text_is_resume);

/// Whether `text` is the résumé: in résumé mode, where no section is called so.
bool text_is_resume(Mode mode, std::span<LimitedText const> sections);

/// How many pages count for the section in limit_offset; 0 where its format fixes none.
std::uint64_t counted_pages(SectionPages const& pages);

/// Where sections pass a limit for all of them together, in their order. Pages are counted as they stand in each
/// document, the last one of each document on which a section stands included.
/// \return [sections.size()]
std::vector<std::optional<std::size_t>> offsets_beyond_all(std::span<LimitedText const> sections, Limit const& limit);

/// The limits of a plan, those of its requirements among them with the requirement's id in `applies_to`.
std::vector<Limit> all_limits(Plan const& plan);

/// Whether the plan limits anything in words or characters, which any text has.
bool has_counted_limits(Plan const& plan);
/// Whether the plan limits anything.
bool has_limits(Plan const& plan);

/// Where a text passes a limit.
struct LimitCut {
    std::size_t offset = 0;  ///< first byte beyond it
    Limit limit;
};

/// For each section, where its text passes the tightest limit that the plan sets: for the section by its
/// id, for a requirement that it answers as a response, or for all scored text together ("all").
/// \param sections  scored ones, in order.
/// \param answers   [R], what answers each requirement, by index into `sections`.
/// \return [sections.size()]
std::vector<std::optional<LimitCut>> limit_cuts(Plan const& plan, std::span<LimitedText const> sections,
                                                std::span<Answer const> answers);

}  // namespace winnow
