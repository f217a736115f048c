#include "engine/review/meant_words.hpp"

#include "engine/review/word_forms.hpp"
#include "tests/engine/review/passages.hpp"

#include <catch2/catch.hpp>

using namespace winnow;
using namespace winnow::testing;

namespace {

/// What a draft of this text means by the word.
std::string meant(std::string const& word, std::string const& text = "") {
    static std::optional<Spelling> const kSpelling = Spelling::load();
    if (!kSpelling) { return "no dictionary"; }
    Draft const draft = draft_of("ECQ1", text.empty() ? word : text);
    return MeantWords{*kSpelling, draft}.meant_by(word);
}

}  // namespace

TEST_CASE("a slip that makes a common word is told, with the word", "[review][unit]") {
    if (!Spelling::load()) {
        WARN("no dictionary en_US is installed");
        return;
    }
    CHECK(meant("recieved") == "received");
    CHECK(meant("managment") == "management");
    CHECK(meant("seperate") == "separate");
    CHECK(meant("occured") == "occurred");
    CHECK(meant("transfered") == "transferred");
    CHECK(meant("untill") == "until");
    CHECK(meant("wich") == "which");
    CHECK(meant("finaly") == "finally");
    CHECK(meant("accomodaton") == "accommodation");
    CHECK(meant("reccomend") == "recommend");
    CHECK(meant("ofthe") == "of the");
    CHECK(meant("selfmotivated") == "self-motivated");
}

TEST_CASE("a word that is new, of a trade, British or formed by rule is no slip", "[review][unit]") {
    if (!Spelling::load()) {
        WARN("no dictionary en_US is installed");
        return;
    }
    for (char const* word :
         {"planogram", "payables", "interagency", "kubernetes", "mailroom", "codebase", "thalweg", "colour",
          "organisation", "centre", "travelling", "licence", "programme", "enquiries", "backend", "takt", "forma"}) {
        INFO(word);
        CHECK(meant(word).empty());
    }
}

TEST_CASE("a word that is longer than any common one is no slip, and costs no time", "[review][regression]") {
    if (!Spelling::load()) {
        WARN("no dictionary en_US is installed");
        return;
    }
    std::string endless;
    for (int i = 0; i < 5'000; ++i) { endless += "unbreakable"; }
    CHECK(meant(endless).empty());
}

TEST_CASE("a draft of words that nobody knows ends the search for two slips, and costs no time",
          "[review][regression]") {
    auto const spelling = Spelling::load();
    if (!spelling) {
        WARN("no dictionary en_US is installed");
        return;
    }
    Draft const draft = draft_of("ECQ1", "x");
    MeantWords words{*spelling, draft};
    CHECK(words.meant_by("accomodaton") == "accommodation");
    for (char a = 'a'; a <= 'z'; ++a) {
        for (char b = 'a'; b <= 'z'; ++b) { CHECK(words.meant_by(std::string{"vlqxvkj"} + a + b).empty()); }
    }
    CHECK(words.meant_by("accomodaton").empty());
    CHECK(words.meant_by("accommodaton") == "accommodation");
}

TEST_CASE("a word is known that the draft has as a name or often", "[review][unit]") {
    if (!Spelling::load()) {
        WARN("no dictionary en_US is installed");
        return;
    }
    CHECK(meant("conten") == "content");
    CHECK(meant("conten", "The product was called Conten. I sold conten.").empty());
    CHECK(meant("contebt") == "content");
    CHECK(meant("contebt", "I sold contebt. I made contebt. I bought contebt.").empty());
}

TEST_CASE("one slip is an exchange, a letter more, less or another", "[review][unit]") {
    std::map<std::string, SlipKind> found;
    for_each_one_slip_away("wrok", [&found](std::string const& word, SlipKind kind) {
        auto const at = found.emplace(word, kind).first;
        at->second = std::min(at->second, kind);
    });
    CHECK(found.at("work") == SlipKind::likeliest);
    CHECK(found.at("rok") == SlipKind::other);
    CHECK(found.at("wrrok") == SlipKind::likeliest);
    CHECK(found.at("wruk") == SlipKind::likely);
    CHECK(found.at("wrock") == SlipKind::other);
    CHECK(found.at("wrek") == SlipKind::likely);
    CHECK(!found.contains("wake"));
}
