#pragma once

#include <string_view>

namespace winnow {

// Which words can stand in a keyword. All take one word in lower case.

/// A word that every announcement uses of every job ("experience", "appropriate", "federal"): it ends a phrase and is
/// no keyword.
bool is_generic_word(std::string_view word);

/// A form of a verb by which announcements say what is done, not with what ("provide", "developing", "ensures").
bool is_work_verb(std::string_view word);

/// "effectively": an adverb by its ending.
bool is_adverb(std::string_view word);

/// "examining": an -ing form that is no noun of its own, and so begins no phrase.
bool is_verbal_ing(std::string_view word);

/// A word of titles that names a rank, not a field ("specialist", "supervisory").
bool is_rank_word(std::string_view word);

}  // namespace winnow
