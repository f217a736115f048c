#include "corpus/synthetic/pool_generator.hpp"

#include "corpus/synthetic/applicant.hpp"
#include "engine/json/parse.hpp"
#include "engine/record/error.hpp"
#include "engine/record/section_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/value.hpp>
#include <catch2/catch.hpp>
#include <cctype>
#include <cmath>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace winnow::synthetic {
namespace {

/// A background that lists the shipped words with falling frequencies, in an order unlike the list's.
Background test_background() {
    std::map<std::string, std::size_t> terms;
    for (WordClass const word_class : {WordClass::noun, WordClass::verb, WordClass::adjective}) {
        for (ListedWord const& word : shipped_words(word_class)) {
            terms.emplace(word.stem, 5 + (terms.size() * 7919) % 4001);
        }
    }
    std::string file = "winnow.background/1\ttest\ntexts\t5000\t0\ntokens\t2000000\t0\n";
    for (auto const& [term, df] : terms) { file += fmt::format("{}\t{}\t0\n", term, df); }
    return Background::parse(file, "test");
}

std::vector<Framework> test_frameworks() {
    Framework framework;
    framework.id = "opm-2006";
    framework.qualifications.push_back(
        {"ECQ1", "Leading Change", "Changes things & stays.", {{"Vision", {"redesigned", "shared vision"}, {}}}});
    framework.qualifications.push_back(
        {"ECQ2", "Leading People", "Leads.", {{"Team Building", {"teamwork", "mentored", "morale"}, {}}}});
    return {framework};
}

struct Generated {
    std::string pool;
    std::string announcement;
    std::string qrels;

    bool operator==(Generated const&) const = default;
};

Generated generate(GeneratorOptions const& options) {
    static Background const background = test_background();
    static std::vector<Framework> const frameworks = test_frameworks();
    std::ostringstream pool;
    std::ostringstream announcement;
    std::ostringstream qrels;
    generate_pool(options, background, frameworks, pool, announcement, qrels);
    return {pool.str(), announcement.str(), qrels.str()};
}

boost::json::value parsed(std::string_view json) {
    auto result = parse_json(json);
    REQUIRE(std::holds_alternative<boost::json::value>(result));
    return std::get<boost::json::value>(std::move(result));
}

std::vector<std::string> lines(std::string const& text) {
    std::istringstream stream{text};
    std::vector<std::string> result;
    for (std::string line; std::getline(stream, line);) { result.push_back(line); }
    return result;
}

/// All text of an applicant, in the order of its line.
std::string text_of(boost::json::value const& applicant) {
    boost::json::object const& members = applicant.as_object();
    if (auto const* resume = members.if_contains("resume")) { return std::string{resume->as_string()}; }
    std::string text;
    for (auto const& response : members.at("responses").as_object()) {
        text += std::string{response.value().as_string()} + '\n';
    }
    return text;
}

std::vector<std::string> words_of(std::string const& text) {
    std::vector<std::string> words(1);
    for (char const c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) { words.pop_back(); }
    return words;
}

/// Slope of the least-squares line through (log rank, log count) of the ranks [first, last].
double zipf_slope(std::map<std::string, int> const& counts, std::size_t first, std::size_t last) {
    std::vector<int> sorted;
    for (auto const& [word, count] : counts) { sorted.push_back(count); }
    std::sort(sorted.begin(), sorted.end(), std::greater<>{});
    REQUIRE(sorted.size() >= last);
    double n = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0;
    for (std::size_t rank = first; rank <= last; ++rank) {
        double const x = std::log(static_cast<double>(rank));
        double const y = std::log(static_cast<double>(sorted[rank - 1]));
        n += 1, sum_x += x, sum_y += y, sum_xx += x * x, sum_xy += x * y;
    }
    return (n * sum_xy - sum_x * sum_y) / (n * sum_xx - sum_x * sum_x);
}

}  // namespace

TEST_CASE("the same options give the same bytes, another seed gives others", "[property]") {
    GeneratorOptions const options{200, 7, 300};
    Generated const first = generate(options);
    CHECK(first == generate(options));
    Generated const other = generate({200, 8, 300});
    CHECK(first.pool != other.pool);
    CHECK(first.announcement != other.announcement);
    CHECK(first.qrels != other.qrels);
}

TEST_CASE("a larger pool begins with the smaller one", "[property]") {
    Generated const small = generate({50, 7, 200});
    Generated const large = generate({80, 7, 200});
    CHECK(large.pool.starts_with(small.pool));
    CHECK(large.qrels.starts_with(small.qrels));
    CHECK(large.announcement == small.announcement);
}

TEST_CASE("each line is an applicant of the pool format with answers to the announcement's labels", "[unit]") {
    std::size_t resumes = 0;
    std::size_t narratives = 0;
    auto const pool = lines(generate({400, 3, 200}).pool);
    REQUIRE(pool.size() == 400);
    for (std::size_t i = 0; i < pool.size(); ++i) {
        CAPTURE(pool[i]);
        auto const value = parsed(pool[i]);
        boost::json::object const& applicant = value.as_object();
        CHECK(applicant.at("id").as_string() == applicant_id(i).c_str());
        if (applicant.contains("resume")) {
            ++resumes;
            CHECK(applicant.size() == 2);
            continue;
        }
        ++narratives;
        for (auto const& response : applicant.at("responses").as_object()) {
            std::string const id{response.key()};
            CHECK(section_id(id) == id);
            CHECK(is_response_id(id));
            CHECK(!response.value().as_string().empty());
        }
    }
    CHECK(resumes > 60);
    CHECK(narratives > 240);
}

TEST_CASE("some applicants are exempt from the ECQs and then answer none", "[unit]") {
    std::size_t exempt = 0;
    for (std::string const& line : lines(generate({2000, 5, 120}).pool)) {
        auto const value = parsed(line);
        boost::json::object const& applicant = value.as_object();
        if (!applicant.contains("exempt")) { continue; }
        ++exempt;
        for (auto const& response : applicant.at("responses").as_object()) {
            CHECK_FALSE(std::string{response.key()}.starts_with("ECQ"));
        }
    }
    CHECK(exempt > 3);
}

TEST_CASE("the announcement is an API response whose id the qrels name", "[unit]") {
    Generated const generated = generate({40, 11, 200});
    auto const announcement = parsed(generated.announcement);
    auto const& item = announcement.at("SearchResult").at("SearchResultItems").at(0).at("MatchedObjectDescriptor");
    std::string const id{item.at("PositionID").as_string()};
    std::string const summary{item.at("QualificationSummary").as_string()};
    for (std::string_view const label : {"ECQ 1 - Leading Change: Changes things &amp; stays.",
                                         "ECQ 2 - Leading People:", "MTQ #1:", "MTQ #2:", "MTQ #3:", "DTQ #1:"}) {
        CAPTURE(label);
        CHECK(summary.find(label) != std::string::npos);
    }
    auto const judged = lines(generated.qrels);
    REQUIRE(judged.size() == 40);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        CHECK(judged[i] == fmt::format("{} 0 {} {}", id, applicant_id(i), planted_grade(11, i)));
    }
}

TEST_CASE("without the framework's words the announcement asks for technical qualifications only", "[unit]") {
    std::ostringstream pool, announcement, qrels;
    generate_pool({20, 1, 200}, test_background(), {}, pool, announcement, qrels);
    CHECK(announcement.str().find("ECQ") == std::string::npos);
    CHECK(announcement.str().find("MTQ #1") != std::string::npos);
    CHECK(pool.str().find("ECQ1") == std::string::npos);
}

TEST_CASE("every block of 32 applicants holds the planted grades", "[unit]") {
    for (std::uint64_t const seed : {1ULL, 2ULL, 3ULL}) {
        for (std::uint64_t block = 0; block < 20; ++block) {
            std::array<int, kGrades> counts{};
            for (std::uint64_t i = 0; i < 32; ++i) { ++counts.at(planted_grade(seed, block * 32 + i)); }
            CHECK(counts == std::array<int, kGrades>{22, 6, 3, 1});
        }
    }
}

TEST_CASE("the higher the grade, the more of the announcement's phrases stand in the text", "[property]") {
    std::uint64_t const seed = 31;
    INFO("seed " << seed);
    Vacancy const vacancy = draw_vacancy(seed, Vocabulary{test_background()}, nullptr);
    std::array<double, kGrades> found{};
    std::array<double, kGrades> sought{};
    auto const pool = lines(generate({1600, seed, 400}).pool);
    for (std::size_t i = 0; i < pool.size(); ++i) {
        std::string const text = text_of(parsed(pool[i]));
        Grade const grade = planted_grade(seed, i);
        for (Prompt const& prompt : vacancy.prompts) {
            for (std::string const& phrase : prompt.phrases) {
                found.at(grade) += text.find(phrase) != std::string::npos ? 1 : 0;
                sought.at(grade) += 1;
            }
        }
    }
    // Grade 0 holds also those who only list the phrases: 1 in 25 of its narratives.
    std::array<double, kGrades> const expected{0.08, 0.35, 0.65, 0.93};
    for (Grade grade = 0; grade < kGrades; ++grade) {
        CAPTURE(grade);
        CHECK_THAT(found.at(grade) / sought.at(grade), Catch::WithinAbs(expected.at(grade), 0.04));
    }
}

TEST_CASE("the announcement's phrases share no word, so that planting one plants no other", "[property]") {
    Vocabulary const vocabulary{test_background()};
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Vacancy const vacancy = draw_vacancy(seed, vocabulary, nullptr);
        std::map<std::string, int> uses;
        REQUIRE(vacancy.prompts.size() == 4);
        for (Prompt const& prompt : vacancy.prompts) {
            CHECK(prompt.phrases.size() == 4);
            for (std::string const& phrase : prompt.phrases) {
                auto const words = words_of(phrase);
                CHECK(words.size() >= 2);
                for (std::string const& word : words) { CHECK(++uses[word] == 1); }
            }
        }
    }
}

TEST_CASE("word frequencies fall as Zipf's law has it, and texts have the length asked for", "[property]") {
    std::uint64_t const seed = 41;
    INFO("seed " << seed);
    std::map<std::string, int> counts;
    double words = 0;
    auto const pool = lines(generate({1000, seed, 600}).pool);
    for (std::string const& line : pool) {
        for (std::string const& word : words_of(text_of(parsed(line)))) {
            ++counts[word];
            words += 1;
        }
    }
    CHECK_THAT(words / static_cast<double>(pool.size()), Catch::WithinRel(600.0, 0.05));
    // English prose: close to -1.
    double const slope = zipf_slope(counts, 10, 2000);
    CHECK(slope < -0.8);
    CHECK(slope > -1.3);
}

TEST_CASE("names and figures let the vocabulary grow with the pool", "[property]") {
    auto const distinct = [](std::uint64_t applicants) {
        std::map<std::string, int> counts;
        for (std::string const& word : words_of(generate({applicants, 51, 300}).pool)) { ++counts[word]; }
        return static_cast<double>(counts.size());
    };
    // Heaps' law with an exponent of about a half would double it from one to four.
    CHECK(distinct(1600) / distinct(400) > 1.5);
}

TEST_CASE("no applicants give an announcement and an empty pool", "[unit]") {
    Generated const generated = generate({0, 1, 600});
    CHECK(generated.pool.empty());
    CHECK(generated.qrels.empty());
    CHECK(!generated.announcement.empty());
}

TEST_CASE("a text of no words or of more than a book is refused", "[unit]") {
    CHECK_THROWS_AS(generate({1, 1, 0}), Error);
    CHECK_THROWS_AS(generate({1, 1, 200'001}), Error);
    CHECK(lines(generate({32, 1, 1}).pool).size() == 32);
}

}  // namespace winnow::synthetic
