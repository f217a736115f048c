#pragma once

#include "engine/text/byte_range.hpp"

#include <string_view>
#include <vector>

namespace winnow {

/// The range without white space, bullets and dashes at its ends.
ByteRange trimmed(std::string_view text, ByteRange range);

/// Sentences of a range, trimmed, none empty.
///
/// Announcements are lists as much as prose, and their markup often got lost. So a sentence ends, besides where Unicode
/// says, at a line end, a bullet, an OR in capitals between two ways to qualify, an item number behind a colon or a
/// semicolon ("following: 1) auditing; 2) budgets"), a full stop without a blank behind it ("tests.Applicants"), and
/// before a statement or a heading in capitals that follows a small letter ("skills Ability to"). It does not end at an
/// abbreviation ("U.S. Department", "e.g. Tableau"). "1." and "B." before a sentence belong to it, an OR or AND that
/// joins it to the sentence before does not.
std::vector<ByteRange> sentences(std::string_view text, ByteRange range);

}  // namespace winnow
