#pragma once

#include "engine/review/draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace winnow::testing {

/// A passage on which a rule must fire, or must not.
struct LabelledPassage {
    bool fires = false;
    std::string place;  ///< "passive.txt:4"
    std::string text;   ///< as in the file
    Draft draft;
};

/// The text in tests/engine/review/data.
std::string read_test_data(std::string const& relative);

/// The passages of a rule, from data/FOLDER/RULE.txt: a line `section ID` (what a passage is, unless it says),
/// perhaps a line `announcement TEXT` or `announcement TQ1: TEXT`, then one passage a line, after `+` (must fire) or
/// `-` (must not). In a passage,
/// `{ECQ2}` begins another section, `\n` is a line end, and `{pages=3}`, `{limit=resume pages 2}`,
/// `{framework=opm-2025}` and so on say what else is known of the draft. `{definition=NAME}` stands for that definition
/// of the real frameworks' file; passages with it are left out where the file is not there.
std::vector<LabelledPassage> read_passages(std::string const& folder, std::string const& rule);

/// A draft of one section.
Draft draft_of(std::string const& section, std::string const& text);

}  // namespace winnow::testing
