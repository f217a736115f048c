#pragma once

#include "engine/review/rule.hpp"

#include <span>
#include <string_view>

namespace winnow {

/// All rules, in the order in which they are listed: structure, voice, evidence, form, propriety.
std::span<Rule const> all_rules();

/// Null for an id that is none.
Rule const* find_rule(std::string_view id);

// structure
Rule result_missing_rule();
Rule context_heavy_rule();
Rule too_many_examples_rule();
Rule same_example_rule();
Rule intro_too_long_rule();
Rule challenge_unanswered_rule();
Rule weak_verbs_rule();

// voice
Rule we_for_i_rule();
Rule third_person_rule();
Rule passive_rule();
Rule responsible_for_rule();

// evidence
Rule no_measure_rule();
Rule scope_missing_rule();
Rule buzzwords_rule();
Rule list_dump_rule();
Rule competencies_missing_rule();
Rule technical_not_leadership_rule();
Rule old_example_rule();
Rule resume_unsupported_rule();

// form
Rule page_limit_rule();
Rule character_limit_rule();
Rule page_numbers_rule();
Rule layout_rule();
Rule emphasis_overuse_rule();
Rule pictures_rule();
Rule definition_copied_rule();
Rule announcement_copied_rule();
Rule acronym_undefined_rule();
Rule cross_reference_rule();
Rule misspelling_rule();
Rule doubled_word_rule();
Rule bureaucratic_rule();
Rule readability_rule();
Rule resume_details_missing_rule();

// propriety
Rule political_affiliation_rule();
Rule beliefs_rule();
Rule disparaging_rule();
Rule personal_data_rule();

}  // namespace winnow
