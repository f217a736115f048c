#include "engine/review/draft_words.hpp"

#include "engine/review/phrases.hpp"
#include "engine/review/story.hpp"
#include "engine/review/vocabulary.hpp"
#include "tests/engine/review/passages.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace winnow;
using namespace winnow::testing;

namespace {

std::vector<std::string> words_of(DraftSection const& section) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < section.words.size(); ++i) { words.emplace_back(section.word(i)); }
    return words;
}

DraftSection cut(std::string const& text) {
    DraftSection section;
    section.text = text;
    cut_up(section);
    return section;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words keep their apostrophes, hyphens and decimal marks, and no other punctuation", "[review][unit]") {
    CHECK(words_of(cut("I'm the agency's well-known chief.")) ==
          Words{"i'm", "the", "agency's", "well-known", "chief"});
    CHECK(words_of(cut("I\u2019m \u201chere\u201d \u2013 now")) == Words{"i'm", "here", "now"});
    CHECK(words_of(cut("$4.1 million, 1,240 files; 15%.")) == Words{"4.1", "million", "1,240", "files", "15"});
    CHECK(words_of(cut("R\u00e9sum\u00e9 of 2019.")) == Words{"r\u00e9sum\u00e9", "of", "2019"});
}

TEST_CASE("a word's offsets give its bytes in the text", "[review][property]") {
    std::string const text = "I\u2019m sure \u2022 R&D's \u201cwell-known\u201d chief.\n\n- Led it.";
    DraftSection const section = cut(text);
    for (std::size_t i = 0; i < section.words.size(); ++i) {
        CHECK(section.words[i].begin < section.words[i].end);
        CHECK((i == 0 || section.words[i - 1].end <= section.words[i].begin));
    }
    CHECK(section.slice(section.words[0].begin, section.words[0].end) == "I\u2019m");
    CHECK(section.sentences.back().paragraph == 1);
}

TEST_CASE("phrases match whole words, any ending after a star, any word for a low line", "[review][unit]") {
    PhraseSet const phrases{"leverag* _ resources", "in charge of", "# percent"};
    DraftSection const section = cut("I leveraged our resources. I was in charge of it. It fell by 15 percent.");
    CHECK(phrases.count(section, section.sentences[0]) == 1);
    CHECK(phrases.count(section, section.sentences[1]) == 1);
    CHECK(phrases.find(section, section.sentences[2]).front().first == 13);
    DraftSection const none = cut("Leverage resources in the charge of five percent.");
    CHECK_FALSE(phrases.occurs(none, none.sentences[0]));
    CHECK(phrases.match(none, none.words.size(), none.words.size()) == 0);
}

TEST_CASE("years, labels and ordinals are no measures", "[review][unit]") {
    auto const measured = [](std::string const& text) {
        DraftSection const section = cut(text);
        return has_measure(section, section.sentences.front());
    };
    CHECK(measured("It fell to 74."));
    CHECK(measured("It fell by half."));
    CHECK(measured("We saved $2019."));
    CHECK_FALSE(measured("It fell in 2019."));
    CHECK_FALSE(measured("It is told in ECQ 2."));
    CHECK_FALSE(measured("It fell."));
}

TEST_CASE("what I did is found behind adverbs and auxiliaries", "[review][unit]") {
    auto const verb = [](std::string const& text) {
        DraftSection const section = cut(text);
        auto const deed = deed_of(section, section.sentences.front());
        return deed ? std::string{section.word(deed->verb)} : std::string{};
    };
    CHECK(verb("I then personally led the team.") == "led");
    CHECK(verb("In 2019 we have also built a road.") == "built");
    CHECK(verb("The road was built.").empty());
    CHECK(verb("I told them \"we built it\".") == "told");
}

TEST_CASE("another paragraph that sets out again begins another story", "[review][unit]") {
    Draft const draft =
        draft_of("ECQ2",
                 "As chief I had 34 employees. The backlog was a problem. I mapped the process. The backlog "
                 "fell to 180.\\n\\nAs director I supervised 260 agents. Callers had complained. I changed the "
                 "shifts. Waiting times dropped to 8 minutes.");
    CHECK(stories_of(draft.sections.front()).size() == 2);
}

TEST_CASE("quoted and subordinate subjects do no deed, and a sentence of them alone is read in linear time",
          "[review][regression]") {
    DraftSection const quoted = cut("He said \"I left\" and \"we stayed\" before I signed.");
    CHECK_FALSE(deed_of(quoted, quoted.sentences.at(0)));
    DraftSection const own = cut("The note said \"we left early\" and I answered it.");
    REQUIRE(deed_of(own, own.sentences.at(0)));
    CHECK(own.word(deed_of(own, own.sentences.at(0))->verb) == "answered");
    std::string endless;
    for (int i = 0; i < 200'000; ++i) { endless += "that I "; }
    DraftSection const section = cut(endless);
    auto const start = std::chrono::steady_clock::now();
    CHECK_FALSE(deed_of(section, section.sentences.at(0)));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
