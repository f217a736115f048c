#include "engine/plan/question_finder.hpp"

#include "tests/engine/plan/builder_support.hpp"

namespace winnow {
namespace {

using testing::AnnouncementMaker;
using testing::ids;
using testing::requirement;
using testing::Shelf;
using Ids = std::vector<std::string>;

/// In the form of USA Staffing, with a part on eligibility and essays.
constexpr std::string_view kStaffing =
    "Eligibilities\n"
    "1. Do you claim Veterans' Preference?\n"
    " A. Yes\n"
    " B. No\n"
    "Assessment 1\n"
    "1. How has your commitment to the Constitution and the founding principles of the United States inspired you?"
    " (limit 1,200 characters)\n"
    "2. In this role, how would you use your skills and experience to improve government efficiency and effectiveness?"
    " (limit 1,200 characters)\n"
    "3. How has a strong work ethic contributed to your professional achievements? (limit 1,200 characters)\n"
    "4.\n"
    "Describe your experience directing a dam safety program.\n"
    "Give the number of dams.\n"
    "(limit 1,500 characters)\n"
    "5. Prepares budget formulation for grants.\n"
    " A. I have not had education, training, or experience in performing this task.\n"
    " B. I have performed this task on the job.\n"
    "6. What is the name of your supervisor? (limit 100 characters)\n"
    "7. Are you willing to travel?\n"
    " A. Yes\n";

/// In the form of Monster: one line.
constexpr std::string_view kMonster =
    "Vacancy Questions Preview Grade: 04 No questions specified. Grade: All Grades 1 Where did you learn about this "
    "job? Answer to this question is required Website Friend 1.1 Please indicate where you heard about this job. "
    "Maximum length of 250 characters. None of the above 2 Do you have experience with natural gas audits? Answer to "
    "this question is required Yes 2.1 [5063] Please list where you gained this experience. Maximum length of 1000 "
    "characters. No 3 Which of these have you done? Answer to this question is required I have performed an audit.";

Announcement questionnaire(std::string_view text) {
    return AnnouncementMaker{"Dam Engineer"}.passage(PassageKind::summary, std::string{text});
}

}  // namespace

TEST_CASE("the questions of a questionnaire are read with their numbers, options and limits", "[plan][unit]") {
    auto const questions = find_questions(kStaffing);
    REQUIRE(questions.size() == 8);
    CHECK(questions[0].options.find("a. yes") != std::string::npos);
    CHECK(questions[4].number == "4");
    CHECK(questions[4].limit == 1500);
    std::string_view const text =
        kStaffing.substr(questions[4].text.begin, questions[4].text.end - questions[4].text.begin);
    CHECK(text == "\nDescribe your experience directing a dam safety program.\nGive the number of dams.\n");
}

TEST_CASE("numbered lines without options or limits are no questionnaire", "[plan][unit]") {
    CHECK(find_questions("1. Plans dams.\n2. Inspects dams.\n").empty());
    CHECK(find_questions("").empty());
}

TEST_CASE("the questions in one long line are told apart by their numbers", "[plan][unit]") {
    auto const questions = find_questions(kMonster);
    REQUIRE(questions.size() == 5);
    CHECK(questions[3].number == "2.1");
    CHECK(questions[3].limit == 1000);
    CHECK(kMonster.substr(questions[3].text.begin).starts_with(" Please list where"));
    CHECK(questions[4].number == "3");
    CHECK_FALSE(questions[4].limit);
}

TEST_CASE("questions about work become requirements with their limits, the others do not", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(questionnaire(kStaffing));
    CHECK(ids(plan) == Ids{"Q4", "Q5"});
    CHECK(plan.mode == Mode::narrative);
    Requirement const& narrative = requirement(plan, "Q4");
    CHECK(narrative.kind == RequirementKind::question);
    CHECK(narrative.label == "Question 4");
    REQUIRE(narrative.limit);
    CHECK(narrative.limit->value == 1500);
    CHECK(narrative.limit->unit == "characters");
    CHECK(testing::has_keyword(narrative, "dam safety program"));
    CHECK_FALSE(requirement(plan, "Q5").limit);
    CHECK(testing::has_keyword(requirement(plan, "Q5"), "budget formulation"));
}

TEST_CASE("the essay questions of a questionnaire are named as not scored", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(questionnaire(kStaffing));
    auto const essays = std::count_if(plan.not_scored.begin(), plan.not_scored.end(),
                                      [](NotScored const& entry) { return entry.kind == "essay"; });
    CHECK(essays == 3);
}

TEST_CASE("a question below another has the other's words", "[plan][unit]") {
    Shelf shelf;
    Plan const plan = shelf.build(questionnaire(kMonster));
    Requirement const& below = requirement(plan, "Q1");  // Q2 is question 2 itself
    CHECK(below.label == "Question 2.1");
    CHECK(below.limit->value == 1000);
    CHECK(testing::has_keyword(below, "natural gas audits"));
    CHECK(testing::has_keyword(requirement(plan, "Q2"), "natural gas audits"));
}

}  // namespace winnow
