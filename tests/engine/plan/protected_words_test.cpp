#include "engine/plan/protected_words.hpp"

#include <catch2/catch.hpp>

namespace winnow {

TEST_CASE("a keyword that names a protected group and nothing else is told", "[plan][unit]") {
    for (char const* keyword : {"women", "Women", "female applicants", "over age", "race", "national origin",
                                "Native American", "single mothers", "veterans", "black", "Catholic", "religion",
                                "disabled veterans", "people with disabilities", "sex"}) {
        INFO(keyword);
        CHECK(trait_of(keyword) == Trait::group);
    }
}

TEST_CASE("words with an everyday sense name no group beside other words", "[plan][unit]") {
    for (char const* keyword :
         {"single sign-on", "race condition", "black box testing", "white paper", "native plants", "color printing",
          "country of origin", "aged receivables", "double blind trial", "genetic sequencing", "man-hours",
          "leveraging diversity", "equal employment opportunity", "national parks", "budget"}) {
        INFO(keyword);
        CHECK(trait_of(keyword) == Trait::none);
    }
}

TEST_CASE("a group as the subject of work is told from a group by itself", "[plan][unit]") {
    for (char const* keyword : {"disability claims", "women's health", "veterans benefits", "gender studies"}) {
        INFO(keyword);
        CHECK(trait_of(keyword) == Trait::subject);
    }
}

TEST_CASE("words that stand for a group without naming it are proxies", "[plan][unit]") {
    for (char const* keyword : {"native speaker", "recent graduates", "young professional", "culture fit",
                                "digital native", "historically black college"}) {
        INFO(keyword);
        CHECK(trait_of(keyword) == Trait::proxy);
    }
    CHECK(trait_of("youngstown") == Trait::none);
}

}  // namespace winnow
