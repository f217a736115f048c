#include "engine/review/competencies.hpp"

#include "engine/review/competency_words.hpp"
#include "engine/review/stems.hpp"

#include <algorithm>
#include <string_view>

namespace winnow {

std::vector<Competency const*> competencies_not_shown(CoreQualification const& qualification,
                                                      DraftSection const* section) {
    DraftSection const nothing;
    StemmedText const text{section == nullptr ? nothing : *section};
    std::vector<Competency const*> missing;
    for (Competency const& competency : qualification.competencies) {
        auto const stands = [&text](std::string_view phrase) { return text.has_phrase(phrase); };
        auto const own = told_by(competency.name);
        bool const shown = stands(competency.name) ||
                           std::any_of(competency.vocabulary.begin(), competency.vocabulary.end(), stands) ||
                           std::any_of(own.begin(), own.end(), stands);
        if (!shown) { missing.push_back(&competency); }
    }
    return missing;
}

std::vector<std::string> focus_questions(std::vector<Competency const*> const& competencies) {
    std::vector<std::string> questions;
    for (Competency const* competency : competencies) {
        if (!competency->questions.empty()) { questions.push_back(competency->questions.front()); }
    }
    return questions;
}

}  // namespace winnow
