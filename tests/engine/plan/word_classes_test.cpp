#include "engine/plan/word_classes.hpp"

#include "engine/plan/word_lists.hpp"

#include <catch2/catch.hpp>

namespace winnow {
TEST_CASE("words are told by what they mostly are", "[unit]") {
    CHECK(class_of_word("developing") == WordClass::verb);
    CHECK(class_of_word("knows") == WordClass::verb);
    CHECK(class_of_word("inapplicable") == WordClass::adjective);
    CHECK(class_of_word("clinical") == WordClass::relational);
    CHECK(class_of_word("effectively") == WordClass::adverb);
    CHECK(class_of_word("hospital") == WordClass::noun);
    CHECK_FALSE(class_of_word("budget").has_value());
    CHECK_FALSE(class_of_word("report").has_value());
    CHECK_FALSE(class_of_word("wildland").has_value());
}

TEST_CASE("verbs that are nouns in announcements are told apart by lists", "[unit]") {
    CHECK(is_work_verb("provide"));
    CHECK(is_work_verb("leveraging"));
    CHECK_FALSE(is_work_verb("troubleshooting"));
    CHECK_FALSE(is_work_verb("excel"));
    CHECK(is_quality("steep"));
    CHECK_FALSE(is_quality("agile"));
    CHECK(is_adjective("hydraulic"));
    CHECK_FALSE(is_adjective("hospital"));
    CHECK(is_adjective("geomechanical"));
}

}  // namespace winnow
