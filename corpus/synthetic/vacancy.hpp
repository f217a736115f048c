#pragma once

#include "corpus/synthetic/vocabulary.hpp"
#include "engine/record/framework.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::synthetic {

/// One question that applicants answer with a narrative.
struct Prompt {
    std::string id;                    ///< "ECQ1", "MTQ2"
    std::string text;                  ///< as the announcement prints it, with its label
    std::vector<std::string> phrases;  ///< what a good answer speaks of
    bool executive = false;            ///< an ECQ
};

/// The job that a synthetic pool applies to.
struct Vacancy {
    std::string id;  ///< PositionID, and the query id of the qrels
    std::string title;
    std::vector<Prompt> prompts;  ///< ECQs, then technical qualifications
    std::vector<std::string> duties;
};

/// A Senior Executive job with the ECQs of `framework` and four technical qualifications of four phrases each. The
/// phrases are of words that many, but not most, of the background's applicants use, and share no word.
/// \param framework  null for a job without ECQs.
Vacancy draw_vacancy(std::uint64_t seed, Vocabulary const& vocabulary, Framework const* framework);

/// The vacancy as a USAJOBS Search API response with one item.
void write_vacancy(Vacancy const& vacancy, std::ostream& out);

}  // namespace winnow::synthetic
