#include "engine/plan/sentence_cues.hpp"

#include "engine/plan/answer_length.hpp"
#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr auto kInstruction = std::to_array<std::string_view>({
    "your resume",
    "your application",
    "a resume",
    "resume must",
    "must submit",
    "should submit",
    "submit a",
    "you will be evaluated",
    "will be evaluated",
    "you will be rated",
    "will be rated",
    "you may qualify",
    "you will receive credit",
    "receive credit",
    "apply online",
    "click",
    "http",
    "https",
    "www",
    "for more information",
    "for additional information",
    "additional information",
    "additional qualification information",
    "for detailed",
    "detailed information",
    "see the",
    "refers to paid and unpaid",
    "volunteer work",
    "volunteer experience",
    "national service programs",
    "time in grade",
    "time-in-grade",
    "merit promotion",
    "closing date",
    "cut-off date",
    "this announcement",
    "vacancy announcement",
    "equal opportunity",
    "equal employment opportunity employer",
    "reasonable accommodation",
    "direct deposit",
    "ineligible",
    "not qualified",
    "disqualification",
    "disqualified",
    "failure to",
    "applicants should",
    "applicants are",
    "applicants wishing",
    "applicants may",
    "applicants who",
    "we recommend",
    "we encourage",
    "encouraged to",
    "please note",
    "please review",
    "not be considered",
    "minimum qualification",
    "minimum qualifications",
    "qualification standards",
    "qualifications standards",
    "qualification requirements",
    "basic requirements",
    "qualifying experience",
    "hours per week",
    "part-time",
    "career transition",
    "interagency career",
    "veterans' preference",
    "veterans preference",
    "probationary period",
    "probationary",
    "relocation expenses",
    "promotion potential",
    "salary",
    "telework",
    "previewed",
    "questionnaire",
    "under a career senior executive service appointment",
    "qualifications review board",
    "candidate development program",
    "eligible for reinstatement",
    "executive core qualifications",
    "executive core qualification",
    "technical qualifications",
    "technical qualification",
    "technical core qualifications",
    "technical competencies",
    "guide to",
});

constexpr auto kEducation = std::to_array<std::string_view>({
    "semester hours",
    "quarter hours",
    "credit hours",
    "bachelor's",
    "bachelor\xE2\x80\x99s",
    "bachelor",
    "master's or equivalent",
    "master's degree",
    "master\xE2\x80\x99s degree",
    "ph.d",
    "doctoral",
    "academic year",
    "academic years",
    "graduate education",
    "graduate level education",
    "undergraduate",
    "transcript",
    "transcripts",
    "accredited",
    "accreditation",
    "course of study",
    "course work",
    "coursework",
    "foreign education",
    "high school",
    "combination of education",
    "combination of experience and education",
    "substitution of education",
    "major field of study",
    "degree in",
    "education and experience",
    "years of study",
    "grade point",
    "superior academic achievement",
    "diploma",
});

constexpr auto kLicence = std::to_array<std::string_view>({
    "license",
    "licensed",
    "licensure",
    "licence",
    "board certified",
    "board certification",
    "certification",
    "certificate",
    "bar membership",
    "member of the bar",
    "registration",
});

constexpr auto kCondition = std::to_array<std::string_view>({
    "citizen",
    "citizens",
    "citizenship",
    "national of the united states",
    "selective service",
    "background investigation",
    "suitability",
    "fingerprint",
    "drug test",
    "drug testing",
    "drug use",
    "security clearance",
    "clearance",
    "medical examination",
    "physical examination",
    "medical condition",
    "medically",
    "health status",
    "vision must",
    "hearing loss",
    "driver's license",
    "driver\xE2\x80\x99s license",
    "deployment",
    "deploy",
    "deployable",
    "deployed",
    "immunization",
    "vaccinated",
    "vaccination",
    "financial disclosure",
    "weapon qualification",
    "misdemeanor",
    "domestic violence",
    "membership in the",
    "membership within",
    "military grade",
    "military grades",
    "military requirements",
    "compatible military",
    "travel may be required",
    "overtime",
    "on call",
    "shift work",
    "homeland security presidential directive",
});

constexpr auto kHealth = std::to_array<std::string_view>({
    "addiction", "alcoholism", "anxiety",     "apnea",    "asthma",   "autoimmune", "bipolar",    "cancer",
    "cardiac",   "chronic",    "depression",  "diabetes", "disease",  "diseases",   "disorder",   "disorders",
    "epilepsy",  "hepatitis",  "hernia",      "hiv",      "insulin",  "kidney",     "medication", "neuritis",
    "obesity",   "pregnancy",  "psychiatric", "seizure",  "seizures", "substance",  "suicidal",   "surgery",
    "symptom",   "syndrome",   "transplant",  "ulcer",    "waiver",   "waivers",
});

constexpr auto kEssay = std::to_array<std::string_view>({
    "essay",
    "essays",
    "short essay",
    "200 words or less",
    "commitment to the constitution and the founding principles",
    "improve government efficiency and effectiveness",
    "president's executive orders",
    "president\xE2\x80\x99s executive orders",
    "strong work ethic contributed to",
});

}  // namespace

bool is_instruction(std::string_view sentence) { return has_any(sentence, kInstruction) || limits_length(sentence); }
bool is_education(std::string_view sentence) { return has_any(sentence, kEducation); }
bool is_licence(std::string_view sentence) { return has_any(sentence, kLicence); }
bool is_selective_factor(std::string_view sentence) {
    return has_any(sentence, {"selective placement factor", "selective placement factors", "selective factor",
                              "selective factors", "selective placement"}) &&
           !has_any(sentence, {"do not meet", "does not meet", "fail to meet", "failure to", "not possess",
                               "not be considered", "not meeting", "ineligible"});
}
bool is_condition(std::string_view sentence) { return has_any(sentence, kCondition); }
bool lists_health_conditions(std::string_view sentence) {
    constexpr std::ptrdiff_t kAList = 2;
    return std::count_if(kHealth.begin(), kHealth.end(), [sentence](std::string_view word) {
               return find_phrase(sentence, word) != sentence.npos;
           }) >= kAList;
}
bool is_essay(std::string_view sentence) { return has_any(sentence, kEssay); }

}  // namespace winnow
