#include "engine/review/rules.hpp"

#include <algorithm>
#include <array>

namespace winnow {

std::span<Rule const> all_rules() {
    static std::array const kRules{
        // structure
        result_missing_rule(),
        context_heavy_rule(),
        too_many_examples_rule(),
        same_example_rule(),
        intro_too_long_rule(),
        challenge_unanswered_rule(),
        weak_verbs_rule(),
        // voice
        we_for_i_rule(),
        third_person_rule(),
        passive_rule(),
        responsible_for_rule(),
        // evidence
        no_measure_rule(),
        scope_missing_rule(),
        buzzwords_rule(),
        list_dump_rule(),
        competencies_missing_rule(),
        technical_not_leadership_rule(),
        old_example_rule(),
        resume_unsupported_rule(),
        // form
        page_limit_rule(),
        character_limit_rule(),
        page_numbers_rule(),
        layout_rule(),
        emphasis_overuse_rule(),
        pictures_rule(),
        definition_copied_rule(),
        announcement_copied_rule(),
        acronym_undefined_rule(),
        cross_reference_rule(),
        misspelling_rule(),
        doubled_word_rule(),
        bureaucratic_rule(),
        readability_rule(),
        resume_details_missing_rule(),
        // propriety
        political_affiliation_rule(),
        beliefs_rule(),
        disparaging_rule(),
        personal_data_rule(),
    };
    return kRules;
}

Rule const* find_rule(std::string_view id) {
    auto const rules = all_rules();
    auto const found = std::find_if(rules.begin(), rules.end(), [id](Rule const& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

}  // namespace winnow
