#pragma once

#include "corpus/synthetic/vacancy.hpp"
#include "corpus/synthetic/vocabulary.hpp"

#include <cstdint>
#include <iosfwd>

namespace winnow::synthetic {

/// How well an applicant was made to fit: 0 not, 1 a little, 2 well, 3 best.
using Grade = unsigned;
inline constexpr Grade kGrades = 4;

/// The share of a prompt's phrases that an applicant of this grade speaks of, in percent; chance adds or takes up to
/// five. Even grade 0 hits a few.
inline constexpr unsigned kShareOfPhrases[kGrades] = {5, 35, 65, 93};

/// The grade of the n-th applicant. Of any 32 in a row that begin at a multiple of 32, one has grade 3, three grade 2,
/// six grade 1 and the others 0, in an order that depends on the seed.
Grade planted_grade(std::uint64_t seed, std::uint64_t applicant);

/// "S-0000042"
std::string applicant_id(std::uint64_t applicant);

/// Writes the n-th applicant (from 0) as one line of NDJSON. Three in four answer each prompt with a narrative, the
/// others send a résumé only. Some of grade 0 answer the technical prompts with lists of the announcement's phrases;
/// some of grades 0 and 1 leave one answer out; one in a hundred is exempt from the ECQs.
/// \param words  mean length of a text. Texts shorter than about 250 words run over, those of high grades by most: each
///               answer has at least one whole sentence, and each phrase is spoken of in one.
void write_applicant(std::uint64_t seed, std::uint64_t applicant, std::uint32_t words, Vacancy const& vacancy,
                     Vocabulary const& vocabulary, std::ostream& out);

}  // namespace winnow::synthetic
