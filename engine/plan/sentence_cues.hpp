#pragma once

#include <string_view>

namespace winnow {

// What a sentence of an announcement is about, told from phrases that have proved to mean it. Each takes the sentence
// in lower case.

/// About applying, evaluation, eligibility, pay, papers or the length of answers: nothing that an applicant's work
/// could show.
bool is_instruction(std::string_view sentence);

/// About degrees, course work and transcripts, and what may replace them.
bool is_education(std::string_view sentence);

/// Names a degree or hours of study that one must have, even where it tells how to apply with them.
bool asks_for_degree(std::string_view sentence);

/// Names a licence, registration or certification that must be held.
bool is_licence(std::string_view sentence);

/// Names a selective (placement) factor: what one must have to be considered at all.
bool is_selective_factor(std::string_view sentence);

/// Condition of employment: citizenship, investigations, tests, travel, health, service abroad.
bool is_condition(std::string_view sentence);

/// Lists states of health, as conditions for service abroad do. True too of a clinician's work, so it says something
/// only of general qualifications.
bool lists_health_conditions(std::string_view sentence);

/// One of the essay questions that announcements carry since 2025, or a sentence about them.
bool is_essay(std::string_view sentence);

/// None of these: a sentence that may describe the work or the experience for it.
inline bool may_describe_work(std::string_view sentence) {
    return !is_instruction(sentence) && !is_education(sentence) && !is_condition(sentence) && !is_essay(sentence);
}

}  // namespace winnow
