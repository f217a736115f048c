#include "corpus/announcement/lead_ins.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

using enum PassageKind;
using enum Opening;

/// In the byte order of the phrases, so that those with a common first word stand together. Collected
/// from announcements of 2016 to 2025 on USAJOBS, by the count of what stands before a colon there.
constexpr std::array kLeadIns = {
    LeadIn{"a full year of work is considered", other, sentence},
    LeadIn{"about the position", summary, label},
    LeadIn{"about the role", summary, label},
    LeadIn{"about this job", summary, label},
    LeadIn{"additional conditions of employment", conditions, label},
    LeadIn{"additional information", other, label},
    LeadIn{"additional qualifications", qualifications, label},
    LeadIn{"additional requirements", conditions, label},
    LeadIn{"agency contact information", other, label},
    LeadIn{"all qualification requirements must be met", other, sentence},
    LeadIn{"applicants please note", other, label},
    LeadIn{"applicants wishing to receive credit", other, sentence},
    LeadIn{"as a basic requirement for entry", qualifications, sentence},
    LeadIn{"assessment", evaluation, label},
    LeadIn{"background investigation", conditions, label},
    LeadIn{"basic education", education, label},
    LeadIn{"basic education requirement", education, label},
    LeadIn{"basic education requirements", education, label},
    LeadIn{"basic qualification", qualifications, label},
    LeadIn{"basic qualification requirements", qualifications, label},
    LeadIn{"basic qualifications", qualifications, label},
    LeadIn{"basic requirement", qualifications, label},
    LeadIn{"basic requirements", qualifications, label},
    LeadIn{"basis of rating", evaluation, label},
    LeadIn{"benefits", benefits, label},
    LeadIn{"citizenship", conditions, label},
    LeadIn{"combination of education and experience", education, label},
    LeadIn{"combination of experience and education", education, label},
    LeadIn{"compensation and benefits", benefits, label},
    LeadIn{"conditions of employment", conditions, label},
    LeadIn{"contact", other, label},
    LeadIn{"contact information", other, label},
    LeadIn{"core duties", duties, label},
    LeadIn{"definition of specialized experience", specialized_experience, label},
    LeadIn{"desirable qualification criteria", qualifications, label},
    LeadIn{"desirable qualifications", qualifications, label},
    LeadIn{"desired qualifications", qualifications, label},
    LeadIn{"desired technical qualification", technical_qualifications, label},
    LeadIn{"desired technical qualifications", technical_qualifications, label},
    LeadIn{"documents required", required_documents, label},
    LeadIn{"documents to submit", required_documents, label},
    LeadIn{"duties", duties, label},
    LeadIn{"duties and responsibilities", duties, label},
    LeadIn{"ecqs", executive_qualifications, label},
    LeadIn{"education", education, label},
    LeadIn{"education and experience requirements", qualifications, label},
    LeadIn{"education requirement", education, label},
    LeadIn{"education requirements", education, label},
    LeadIn{"education substitution", education, label},
    LeadIn{"educational requirement", education, label},
    LeadIn{"educational requirements", education, label},
    LeadIn{"educational substitution", education, label},
    LeadIn{"english language proficiency", conditions, label},
    LeadIn{"equal employment opportunity policy", other, label},
    LeadIn{"evaluation", evaluation, label},
    LeadIn{"evaluation criteria", evaluation, label},
    LeadIn{"evaluations", evaluation, label},
    LeadIn{"examples of qualifying unpaid experience", other, sentence},
    LeadIn{"examples of specialized experience", specialized_experience, sentence},
    LeadIn{"executive core qualification", executive_qualifications, label},
    LeadIn{"executive core qualifications", executive_qualifications, label},
    LeadIn{"experience", qualifications, label},
    LeadIn{"experience and education requirements", qualifications, label},
    LeadIn{"experience refers to paid and unpaid experience", other, sentence},
    LeadIn{"experience refers to unpaid and paid experience", other, sentence},
    LeadIn{"experience required", qualifications, label},
    LeadIn{"experience requirement", qualifications, label},
    LeadIn{"experience requirements", qualifications, label},
    LeadIn{"failure to provide", other, sentence},
    LeadIn{"failure to submit", other, sentence},
    LeadIn{"federal time in grade", conditions, label},
    LeadIn{"foreign education", education, label},
    LeadIn{"fundamental competencies", executive_qualifications, label},
    LeadIn{"general experience", qualifications, label},
    LeadIn{"graduate education", education, label},
    LeadIn{"how to apply", how_to_apply, label},
    LeadIn{"how will i be evaluated", evaluation, label},
    LeadIn{"how you will be evaluated", evaluation, label},
    LeadIn{"if you are using education", education, sentence},
    LeadIn{"in order to qualify", qualifications, sentence},
    LeadIn{"individual occupational requirements", qualifications, label},
    LeadIn{"it related experience", qualifications, label},
    LeadIn{"job description", duties, label},
    LeadIn{"job duties", duties, label},
    LeadIn{"job related information", other, label},
    LeadIn{"job summary", summary, label},
    LeadIn{"key objectives", duties, label},
    LeadIn{"key requirements", conditions, label},
    LeadIn{"key responsibilities", duties, label},
    LeadIn{"knowledge skills abilities", qualifications, label},
    LeadIn{"knowledge skills and abilities", qualifications, label},
    LeadIn{"ksas", qualifications, label},
    LeadIn{"major duties", duties, label},
    LeadIn{"mandatory education requirement", education, label},
    LeadIn{"mandatory executive core qualifications", executive_qualifications, label},
    LeadIn{"mandatory professional technical qualifications", technical_qualifications, label},
    LeadIn{"mandatory qualification criteria", qualifications, label},
    LeadIn{"mandatory qualifications", qualifications, label},
    LeadIn{"mandatory technical qualification", technical_qualifications, label},
    LeadIn{"mandatory technical qualifications", technical_qualifications, label},
    LeadIn{"mantatory technical qualfications", technical_qualifications, label},
    LeadIn{"marketing statement", other, label},
    LeadIn{"medical requirements", conditions, label},
    LeadIn{"military requirements", conditions, label},
    LeadIn{"minimum education requirement", education, label},
    LeadIn{"minimum education requirements", education, label},
    LeadIn{"minimum qualification", qualifications, label},
    LeadIn{"minimum qualification requirements", qualifications, label},
    LeadIn{"minimum qualifications", qualifications, label},
    LeadIn{"minimum requirements", qualifications, label},
    LeadIn{"mtqs", technical_qualifications, label},
    LeadIn{"national service experience", other, label},
    LeadIn{"next steps", how_to_apply, label},
    LeadIn{"other information", other, label},
    LeadIn{"other requirements", conditions, label},
    LeadIn{"overview", other, label},
    LeadIn{"part time experience will be credited", other, sentence},
    LeadIn{"part time or unpaid experience", other, label},
    LeadIn{"physical demands", conditions, label},
    LeadIn{"physical requirements", conditions, label},
    LeadIn{"preferred education", education, label},
    LeadIn{"preferred experience", qualifications, label},
    LeadIn{"preferred qualifications", qualifications, label},
    LeadIn{"preferred requirements", qualifications, label},
    LeadIn{"professional technical core qualifications", technical_qualifications, label},
    LeadIn{"professional technical qualification", technical_qualifications, label},
    LeadIn{"professional technical qualifications", technical_qualifications, label},
    LeadIn{"promotion potential", other, label},
    LeadIn{"ptqs", technical_qualifications, label},
    LeadIn{"qualification requirements", qualifications, label},
    LeadIn{"qualification summary", qualifications, label},
    LeadIn{"qualifications", qualifications, label},
    LeadIn{"qualifications and evaluations", evaluation, label},
    LeadIn{"qualifications required", qualifications, label},
    LeadIn{"qualifications summary", qualifications, label},
    LeadIn{"reasonable accommodation policy", other, label},
    LeadIn{"reference", other, label},
    LeadIn{"references", other, label},
    LeadIn{"required documents", required_documents, label},
    LeadIn{"required qualifications", qualifications, label},
    LeadIn{"requirements", conditions, label},
    LeadIn{"responsibilities", duties, label},
    LeadIn{"role summary", summary, label},
    LeadIn{"salary", benefits, label},
    LeadIn{"selective factor", qualifications, label},
    LeadIn{"selective factors", qualifications, label},
    LeadIn{"selective placement factor", qualifications, label},
    LeadIn{"selective placement factors", qualifications, label},
    LeadIn{"senior professional qualifications", technical_qualifications, label},
    LeadIn{"specialized experience", specialized_experience, label},
    LeadIn{"specialized experience for this position", specialized_experience, sentence},
    LeadIn{"specialized experience includes", specialized_experience, sentence},
    LeadIn{"specialized experience is", specialized_experience, sentence},
    LeadIn{"specialized experience may", specialized_experience, sentence},
    LeadIn{"specialized experience refers to", specialized_experience, sentence},
    LeadIn{"specialized experience requirement", specialized_experience, label},
    LeadIn{"specialized experience requirements", specialized_experience, label},
    LeadIn{"substitution of education", education, label},
    LeadIn{"summary", summary, label},
    LeadIn{"summary of duties", duties, label},
    LeadIn{"superior academic achievement", education, label},
    LeadIn{"technical core qualifications", technical_qualifications, label},
    LeadIn{"technical qualfications", technical_qualifications, label},
    LeadIn{"technical qualification", technical_qualifications, label},
    LeadIn{"technical qualifications", technical_qualifications, label},
    LeadIn{"the duties", duties, label},
    LeadIn{"the position", summary, label},
    LeadIn{"this job is open to", other, label},
    LeadIn{"time after competitive appointment", conditions, label},
    LeadIn{"time in grade", conditions, label},
    LeadIn{"time in grade requirement", conditions, label},
    LeadIn{"time in grade requirements", conditions, label},
    LeadIn{"to meet the minimum qualification requirements", qualifications, sentence},
    LeadIn{"to qualify for", qualifications, sentence},
    LeadIn{"tqs", technical_qualifications, label},
    LeadIn{"transcripts", required_documents, label},
    LeadIn{"transcripts must be", other, sentence},
    LeadIn{"travel required", conditions, label},
    LeadIn{"volunteer experience", other, label},
    LeadIn{"volunteer work experience", other, label},
    LeadIn{"volunteer work helps build", other, sentence},
    LeadIn{"what to expect next", how_to_apply, label},
    LeadIn{"what you will do", duties, label},
    LeadIn{"what you will get", benefits, label},
    LeadIn{"who may apply", conditions, label},
    LeadIn{"you must meet all qualification requirements", other, sentence},
    LeadIn{"you will receive credit for all qualifying experience", other, sentence},
    LeadIn{"your resume must", other, sentence},
};

static_assert(std::is_sorted(kLeadIns.begin(), kLeadIns.end(),
                             [](LeadIn const& a, LeadIn const& b) { return a.phrase < b.phrase; }));

/// Whether the word before `at` goes on there. "DUTIESThe", where stripped markup left no space, is two words.
bool goes_on(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_ascii_letter(text[at])) { return false; }
    bool const upper = lower_ascii(text[at]) != text[at];
    bool const starts_a_word =
        at + 1 < text.size() && is_ascii_letter(text[at + 1]) && lower_ascii(text[at + 1]) == text[at + 1];
    return !upper || !starts_a_word;
}

/// One past the phrase in the text, or npos where it does not stand there.
std::size_t match_phrase(std::string_view text, std::size_t at, std::string_view phrase) {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (phrase[i] == ' ') {
            if (text.substr(at).starts_with(", ")) { ++at; }
            if (at >= text.size() || (text[at] != ' ' && text[at] != '-' && text[at] != '/')) { return text.npos; }
            while (at < text.size() && (text[at] == ' ' || text[at] == '-' || text[at] == '/')) { ++at; }
        } else {
            if (at >= text.size() || lower_ascii(text[at]) != phrase[i]) { return text.npos; }
            ++at;
        }
    }
    return goes_on(text, at) ? text.npos : at;
}

}  // namespace

std::optional<LeadInMatch> match_lead_in(std::string_view text, std::size_t at) {
    std::optional<LeadInMatch> best;
    char const first = at < text.size() ? lower_ascii(text[at]) : '\0';
    auto const group = std::equal_range(kLeadIns.begin(), kLeadIns.end(), LeadIn{{&first, 1}, other, label},
                                        [](LeadIn const& a, LeadIn const& b) { return a.phrase[0] < b.phrase[0]; });
    for (auto lead_in = group.first; lead_in != group.second; ++lead_in) {
        std::size_t const end = match_phrase(text, at, lead_in->phrase);
        if (end != text.npos && (!best || end > best->end)) { best = LeadInMatch{&*lead_in, end}; }
    }
    return best;
}

}  // namespace winnow
