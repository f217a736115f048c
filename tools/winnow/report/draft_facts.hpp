#pragma once

#include "tools/winnow/report/check_report.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What the reports for people say of a draft, in every form.

/// Words by UAX #29.
std::size_t count_words(std::string_view text);

/// "challenge 12 %, context 20 %, action 41 %, result 27 %", by words.
std::string story_balance(DraftSection const& section);

/// Whether the finding is about the section as a whole, or about the look of the paper.
bool is_about_all(DraftSection const& section, Finding const& finding);

/// The finding's first words in quotes, on one line, and its message; the message alone where it begins with them
/// itself, and where the finding is about all.
std::string message_with_quote(DraftSection const& section, Finding const& finding);

/// What a reader of the framework would ask where a requirement is weak.
struct Focus {
    std::string id;  ///< the requirement's; without a plan the section's
    std::vector<std::string> questions;
};

/// Of each ECQ that is weak: half of its keywords, by weight, or more do not count, or without a plan half of its
/// competencies are not shown. The questions are of the competencies that the answer does not show, or of all where
/// it shows each. In the order of the plan or the draft.
std::vector<Focus> focus_of(CheckReport const& report);
/// The questions of one; empty where it is not weak.
std::vector<std::string> questions_for(std::vector<Focus> const& all, std::string_view id);

}  // namespace winnow
