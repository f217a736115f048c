#include "tools/winnow/verbs.hpp"

#include <array>

namespace winnow {

std::vector<std::unique_ptr<Verb>> all_verbs() {
    constexpr std::array kMakers{make_plan_verb,    make_rank_verb, make_index_verb,   make_explain_verb,
                                 make_check_verb,   make_diff_verb, make_extract_verb, make_analyze_verb,
                                 make_search_verb,  make_eval_verb, make_verify_verb,  make_rules_verb,
                                 make_generate_verb};
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.reserve(kMakers.size());
    for (auto const make : kMakers) { verbs.push_back(make()); }
    return verbs;
}

}  // namespace winnow
