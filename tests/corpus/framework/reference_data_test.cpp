#include "corpus/framework/reference_data.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <set>
#include <string>

namespace winnow {
namespace {

std::size_t competencies(Framework const& framework) {
    std::size_t count = 0;
    for (auto const& qualification : framework.qualifications) { count += qualification.competencies.size(); }
    return count;
}

std::vector<std::string> names(Framework const& framework) {
    std::vector<std::string> result;
    for (auto const& qualification : framework.qualifications) {
        result.push_back(qualification.id + " " + qualification.name);
    }
    return result;
}

}  // namespace

TEST_CASE("both frameworks of the Office of Personnel Management ship with winnow", "[framework][golden]") {
    // Names and counts: OPM's ECQ pages of 2006 and its memorandum of 29 May 2025.
    ReferenceData const data = ReferenceData::load();
    REQUIRE(data.frameworks.size() == 2);

    Framework const& classic = data.frameworks[0];
    CHECK(classic.id == "opm-2006");
    CHECK(names(classic) == std::vector<std::string>{"ECQ1 Leading Change", "ECQ2 Leading People",
                                                     "ECQ3 Results Driven", "ECQ4 Business Acumen",
                                                     "ECQ5 Building Coalitions"});
    CHECK(competencies(classic) == 22);
    CHECK(classic.fundamental.size() == 6);

    Framework const& current = data.frameworks[1];
    CHECK(current.id == "opm-2025");
    CHECK(names(current) ==
          std::vector<std::string>{"ECQ1 Commitment to the Rule of Law and the Principles of the American Founding",
                                   "ECQ2 Driving Efficiency", "ECQ3 Merit and Competence", "ECQ4 Leading People",
                                   "ECQ5 Achieving Results"});
    CHECK(competencies(current) == 15);
    CHECK(current.fundamental.empty());
}

TEST_CASE("one framework ends on the day on which the next begins", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    for (std::size_t i = 1; i < data.frameworks.size(); ++i) {
        CHECK(data.frameworks[i - 1].in_force_until == data.frameworks[i].in_force_from);
    }
    CHECK(data.frameworks.back().in_force_until.empty());
}

TEST_CASE("every competency has words to look for and questions to ask", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    for (Framework const& framework : data.frameworks) {
        auto const check = [](Competency const& competency) {
            INFO(competency.name);
            CHECK(competency.vocabulary.size() >= 10);
            CHECK(competency.vocabulary.size() <= 25);
            CHECK(std::set<std::string>(competency.vocabulary.begin(), competency.vocabulary.end()).size() ==
                  competency.vocabulary.size());
            CHECK(competency.questions.size() >= 2);
            CHECK(competency.questions.size() <= 4);
            for (auto const& question : competency.questions) { CHECK(question.back() == '?'); }
        };
        for (auto const& qualification : framework.qualifications) {
            for (auto const& competency : qualification.competencies) { check(competency); }
        }
        for (auto const& competency : framework.fundamental) { check(competency); }
    }
}

TEST_CASE("a sign tells one framework from the others", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    std::set<std::string> seen;
    for (Framework const& framework : data.frameworks) {
        REQUIRE(!framework.signs.empty());
        for (auto const& sign : framework.signs) {
            INFO(sign);
            CHECK(seen.insert(sign).second);
            CHECK(std::none_of(sign.begin(), sign.end(), [](unsigned char c) { return std::isupper(c) != 0; }));
        }
    }
}

TEST_CASE("boilerplate phrases are lower case, of several words, and stand once", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    CHECK(data.boilerplate.size() >= 300);
    std::set<std::string> seen;
    for (auto const& phrase : data.boilerplate) {
        INFO(phrase);
        CHECK(seen.insert(phrase).second);
        auto const words = std::count(phrase.begin(), phrase.end(), ' ') + 1;
        CHECK(words >= 1);
        CHECK(words <= 8);
        CHECK(phrase.find("  ") == std::string::npos);
    }
    for (auto const* const phrase : {"in the federal service", "paid and unpaid experience", "veterans' preference",
                                     "one year of specialized experience"}) {
        INFO(phrase);
        CHECK(seen.count(phrase) == 1);
    }
}

TEST_CASE("the background that ships has texts, and its rare terms weigh more", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    CHECK(data.background.applicants.texts() > 0);
    CHECK(data.background.announcements.texts() > 0);
    CHECK(data.background.sha256.size() == 64);
    CHECK(!data.background.analyzer.empty());
    CHECK(data.background.idf("zyzzyvas") > data.background.idf("work"));
}

TEST_CASE("occupations are known by title and series, each series by one of them", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    CHECK(data.occupations.size() >= 300);
    std::set<std::string> ids;
    std::set<std::string> series;
    for (Occupation const& occupation : data.occupations) {
        INFO(occupation.id);
        CHECK(ids.insert(occupation.id).second);
        CHECK_FALSE(occupation.titles.empty());
        for (std::string const& one : occupation.series) {
            INFO(one);
            CHECK(series.insert(one).second);
        }
    }
    // Occupational series and their titles: OPM's Handbook of Occupational Groups and Families.
    auto const id_of = [&data](std::string const& one) {
        for (Occupation const& occupation : data.occupations) {
            auto const& own = occupation.series;
            if (std::find(own.begin(), own.end(), one) != own.end()) { return occupation.id; }
        }
        return std::string{};
    };
    CHECK(id_of("0510") == "accounting");
    CHECK(id_of("0560") == "budget");
    CHECK(id_of("0610") == "nursing");
    CHECK(id_of("0810") == "civil-engineering");
    CHECK(id_of("0905") == "law");
    CHECK(id_of("1102") == "contracting");
    CHECK(id_of("2210") == "it");
    CHECK(id_of("0403") == "microbiology");
    CHECK(id_of("0482") == "fisheries");
    CHECK(id_of("1306") == "health-physics");
    CHECK(id_of("1802") == "transportation-security");
    CHECK(id_of("8602") == "aircraft-engine");
}

TEST_CASE("an occupation is within others that are there", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    std::set<std::string> ids;
    for (Occupation const& occupation : data.occupations) { ids.insert(occupation.id); }
    for (Occupation const& occupation : data.occupations) {
        for (std::string const& general : occupation.within) {
            INFO(occupation.id << " within " << general);
            CHECK(ids.count(general) == 1);
            CHECK(general != occupation.id);
        }
    }
}

TEST_CASE("an occupation has enough words, none twice, and none that every resume has", "[framework][unit]") {
    ReferenceData const data = ReferenceData::load();
    for (Occupation const& occupation : data.occupations) {
        INFO(occupation.id);
        auto const& words = occupation.vocabulary;
        CHECK(words.size() >= 10);
        CHECK(words.size() <= 18);
        CHECK(std::set<std::string>(words.begin(), words.end()).size() == words.size());
        for (std::string const& word : words) {
            INFO(word);
            CHECK(word != "experience");
            CHECK(word != "management");
            CHECK(word != "team");
        }
    }
}

}  // namespace winnow
