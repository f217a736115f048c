#pragma once

#include "engine/plan/requirement_draft.hpp"
#include "engine/text/segment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A question of an application questionnaire.
struct Question {
    std::string number;                ///< as printed: "3", "2a", "4.1"
    ByteRange text;                    ///< without number, options and limit
    std::string options;               ///< in lower case; empty where an answer is written
    std::optional<std::size_t> limit;  ///< characters that an answer may have
};

/// The questions of a text, in order; none where it is no questionnaire. Two forms are known: USA Staffing's, with
/// `3. Question`, options ` A. Yes` and `(limit 1,200 characters)` on lines of their own or at the end of one; and
/// Monster's, one long line in which `Answer to this question is required` or `Maximum length of 250 characters` ends a
/// question.
std::vector<Question> find_questions(std::string_view text);

/// Whether a text is a questionnaire: it has questions that are answered yes or no, by a task's options, or in writing.
bool is_questionnaire(std::string_view text);

/// The questions that ask for narrative or for experience, as drafts `Q1`… with their numbers and limits; those about
/// eligibility, the essays, and how one heard of the job are left out. A question below another one ("4.1 Where did you
/// do this?") has the other's words too.
std::vector<RequirementDraft> find_experience_questions(Announcement const& announcement);

}  // namespace winnow
