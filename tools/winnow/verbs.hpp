#pragma once

#include "tools/winnow/verb.hpp"

#include <memory>

namespace winnow {

// Each in verb_NAME.cpp.
std::unique_ptr<Verb> make_plan_verb();
std::unique_ptr<Verb> make_plan_lint_verb();
std::unique_ptr<Verb> make_plan_seal_verb();
std::unique_ptr<Verb> make_plan_diff_verb();
std::unique_ptr<Verb> make_rank_verb();
std::unique_ptr<Verb> make_index_verb();
std::unique_ptr<Verb> make_explain_verb();
std::unique_ptr<Verb> make_check_verb();
std::unique_ptr<Verb> make_diff_verb();
std::unique_ptr<Verb> make_extract_verb();
std::unique_ptr<Verb> make_analyze_verb();
std::unique_ptr<Verb> make_rules_verb();
std::unique_ptr<Verb> make_search_verb();
std::unique_ptr<Verb> make_eval_verb();
std::unique_ptr<Verb> make_verify_verb();
std::unique_ptr<Verb> make_generate_verb();

}  // namespace winnow
