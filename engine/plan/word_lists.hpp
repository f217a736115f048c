#pragma once

#include <string_view>

namespace winnow {

// Which words can stand in a keyword. All take one word in lower case.

/// A word that every announcement uses of every job ("experience", "appropriate", "federal"): it ends a phrase and is
/// no keyword.
bool is_generic_word(std::string_view word);

/// A generic word that can end a phrase of the work: "results" of "laboratory results". "Skills" and "experience"
/// cannot.
bool is_faint_head(std::string_view word);

/// A word that says something only together with others ("audience", "alternatives"): no keyword by itself.
bool is_weak_word(std::string_view word);

/// A form of a verb by which announcements say what is done, not with what ("provide", "developing", "ensures").
bool is_work_verb(std::string_view word);

/// "effectively", "abroad".
bool is_adverb(std::string_view word);

/// "examining": an -ing form that is no noun of its own, and so begins no phrase.
bool is_verbal_ing(std::string_view word);

/// "historical", "hydraulic", "steep": no keyword by itself before a noun.
bool is_adjective(std::string_view word);

/// "steep": an adjective that tells of no subject, and so is never a keyword by itself.
bool is_quality(std::string_view word);

/// A word that names a group of people protected by law, or what sets it apart: never a keyword.
bool is_trait_word(std::string_view word);

/// A word of titles that names a rank or the hiring, not a field ("supervisory", "interdisciplinary").
bool is_rank_word(std::string_view word);

/// A word of titles that names a post of any field ("specialist", "analyst"): it says something only behind the field.
bool is_post_word(std::string_view word);

}  // namespace winnow
