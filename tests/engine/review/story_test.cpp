#include "engine/review/story.hpp"

#include "tests/engine/review/passages.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <array>
#include <sstream>

using namespace winnow;
using namespace winnow::testing;

namespace {

struct Story {
    std::vector<SentenceRole> roles;
    std::string text;
};

SentenceRole role_named(std::string_view name) {
    for (std::size_t i = 0; i < kSentenceRoles; ++i) {
        if (name_of(static_cast<SentenceRole>(i)) == name) { return static_cast<SentenceRole>(i); }
    }
    FAIL("no role " << name);
    return SentenceRole::other;
}

std::vector<Story> read_stories(std::string const& file) {
    std::istringstream lines{read_test_data(file)};
    std::vector<Story> stories(1);
    std::string line;
    while (std::getline(lines, line)) {
        if (line.starts_with('#')) { continue; }
        if (line.empty()) {
            if (!stories.back().roles.empty()) { stories.emplace_back(); }
            continue;
        }
        std::size_t const colon = line.find(": ");
        stories.back().roles.push_back(role_named(line.substr(0, colon)));
        stories.back().text += (stories.back().text.empty() ? "" : " ") + line.substr(colon + 2);
    }
    return stories;
}

/// [labelled][found]
using Confusion = std::array<std::array<int, kSentenceRoles>, kSentenceRoles>;

/// Which stories of a file count.
enum class Stories : std::uint8_t { all, even, odd };

Confusion compare(std::string const& file, bool show, Stories which = Stories::all) {
    Confusion counts{};
    bool odd = false;
    for (Story const& story : read_stories(file)) {
        if (story.roles.empty()) { continue; }
        odd = !odd;
        if (which != Stories::all && odd != (which == Stories::odd)) { continue; }
        Draft const draft = draft_of("ECQ1", story.text);
        auto const& sentences = draft.sections.front().sentences;
        INFO(story.text);
        REQUIRE(sentences.size() == story.roles.size());
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            counts[static_cast<std::size_t>(story.roles[i])][static_cast<std::size_t>(sentences[i].role)] += 1;
            if (show && sentences[i].role != story.roles[i]) {
                fmt::print("    {} for {}: {}\n", name_of(sentences[i].role), name_of(story.roles[i]),
                           draft.sections.front().slice(sentences[i].begin, sentences[i].end));
            }
        }
    }
    return counts;
}

double macro_f1(Confusion const& counts) {
    double sum = 0;
    for (std::size_t role = 0; role < kSentenceRoles; ++role) {
        int labelled = 0;
        int found = 0;
        for (std::size_t other = 0; other < kSentenceRoles; ++other) {
            labelled += counts[role][other];
            found += counts[other][role];
        }
        double const f1 = 2.0 * counts[role][role] / (labelled + found);
        fmt::print("{:<10} {:>4} labelled {:>4} found  F1 {:.2f}\n", name_of(static_cast<SentenceRole>(role)), labelled,
                   found, f1);
        sum += f1;
    }
    fmt::print("macro-F1 {:.3f}\n", sum / kSentenceRoles);
    return sum / kSentenceRoles;
}

}  // namespace

TEST_CASE("challenge, context, action and result are told apart in stories not used to write the labels' rules",
          "[review][golden]") {
    Confusion const counts = compare("ccar_stories.txt", false);
    int sentences = 0;
    for (auto const& row : counts) {
        for (int const count : row) { sentences += count; }
    }
    CHECK(sentences >= 150);
    double const f1 = macro_f1(counts);
    fmt::print("macro-F1 {:.3f} over {} sentences\n", f1, sentences);
    CHECK(f1 >= 0.75);
}

TEST_CASE("the stories that the labels' rules were fitted to are labelled well", "[review][golden]") {
    CHECK(macro_f1(compare("ccar_tuning.txt", true)) >= 0.8);
}

TEST_CASE("sentences of another hand have the roles that their writer gave them", "[review][golden]") {
    fmt::print("the even-numbered stories, with which the labels were widened\n");
    CHECK(macro_f1(compare("ccar_held_out.txt", true, Stories::even)) >= 0.75);
    fmt::print("the odd-numbered ones\n");
    CHECK(macro_f1(compare("ccar_held_out.txt", false, Stories::odd)) >= 0.75);
}

TEST_CASE("sentences of a third hand have the roles that their writer gave them", "[review][golden]") {
    fmt::print("the even-numbered stories, with which the labels were widened\n");
    CHECK(macro_f1(compare("ccar_held_out_3.txt", true, Stories::even)) >= 0.75);
    fmt::print("the odd-numbered ones\n");
    CHECK(macro_f1(compare("ccar_held_out_3.txt", false, Stories::odd)) >= 0.75);
}
