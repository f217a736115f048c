// The man page and the completion know every verb and option that --help lists.
#include "tests/tools/winnow/workplace.hpp"

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

std::string read_source(std::string const& path) {
    std::ifstream in{std::string{WINNOW_SOURCE_DIR} + "/" + path};
    REQUIRE(in);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// The verbs that a help lists: the program's, or those behind `verb`.
std::vector<std::string> verbs(Workplace const& workplace, std::string const& verb = "") {
    std::vector<std::string> verbs;
    bool listed = false;
    auto const help = verb.empty() ? workplace.run({"--help"}) : workplace.run({verb, "--help"});
    for (std::string const& line : lines_of(help.out)) {
        if (line == "Subcommands:") {
            listed = true;
        } else if (listed && line.starts_with("  ")) {
            verbs.push_back(line.substr(2, line.find(' ', 2) - 2));
        } else if (line.empty()) {
            listed = false;
        }
    }
    return verbs;
}

std::set<std::string> options(std::string const& help) {
    std::set<std::string> options;
    static std::regex const kOption{"(^|[ ,])(--?[a-z][a-z0-9-]*)"};
    for (std::string const& line : lines_of(help)) {
        if (!line.starts_with("  -")) { continue; }
        std::string const names = line.substr(0, line.find("  ", 2));
        for (std::sregex_iterator match{names.begin(), names.end(), kOption}, end; match != end; ++match) {
            options.insert((*match)[2]);
        }
    }
    return options;
}

/// The part of the man page about a verb, without roff's backslashes.
std::string man_section(std::string man, std::string const& verb) {
    std::erase(man, '\\');
    std::size_t const begin = man.find("\n.SS " + verb + "\n");
    if (begin == std::string::npos) { return ""; }
    std::size_t const next = std::min(man.find("\n.SS ", begin + 1), man.find("\n.SH ", begin + 1));
    return man.substr(begin, next - begin) +
           man.substr(man.find("\n.SS common"), man.find("\n.SH EXIT") - man.find("\n.SS common"));
}

bool has_word(std::string const& text, std::string const& word) {
    return std::regex_search(text, std::regex{"(^|[^a-z0-9-])" + word + "($|[^a-z0-9-])"});
}

}  // namespace

TEST_CASE("every verb has help with an example", "[cli]") {
    Workplace const workplace;
    auto const all = verbs(workplace);
    CHECK(all == std::vector<std::string>{"plan", "rank", "index", "explain", "check", "diff", "extract", "analyze",
                                          "search", "eval", "verify", "rules", "generate"});
    for (std::string const& verb : all) {
        Outcome const help = workplace.run({verb, "--help"});
        CHECK(help.exit_code == 0);
        CHECK(help.err.empty());
        CHECK_THAT(help.out, Contains("Examples:") && Contains("winnow " + verb + " "));
    }
}

TEST_CASE("the man page describes every verb and option", "[cli]") {
    Workplace const workplace;
    std::string const man = read_source("docs/man/winnow.1");
    for (std::string const& verb : verbs(workplace)) {
        std::string const section = man_section(man, verb);
        INFO(verb);
        REQUIRE(!section.empty());
        for (std::string const& option : options(workplace.run({verb, "--help"}).out)) {
            INFO(option);
            CHECK(has_word(section, option));
        }
    }
    for (std::string const& verb : verbs(workplace, "plan")) {
        std::string const section = man_section(man, "plan " + verb);
        INFO("plan " + verb);
        REQUIRE(!section.empty());
        for (std::string const& option : options(workplace.run({"plan", verb, "--help"}).out)) {
            INFO(option);
            CHECK(has_word(section, option));
        }
    }
}

TEST_CASE("the completion offers every verb and option", "[cli]") {
    Workplace const workplace;
    auto const complete = [&workplace](std::string const& words) {
        Start start;
        start.arguments = {"--norc", "-c",
                           "source " WINNOW_SOURCE_DIR "/tools/completion/winnow.bash; COMP_WORDS=(" + words +
                               "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _winnow; printf '%s\\n' \"${COMPREPLY[@]}\""};
        start.folder = workplace.path("");
        return lines_of(run_program("/bin/bash", start).out);
    };
    CHECK(complete("winnow ran") == std::vector<std::string>{"rank"});
    CHECK(complete("winnow rank --form") == std::vector<std::string>{"--format"});
    CHECK(complete("winnow rank --format nd") == std::vector<std::string>{"ndjson"});
    auto const offered = complete("winnow ''");
    for (std::string const& verb : verbs(workplace)) {
        INFO(verb);
        CHECK(std::find(offered.begin(), offered.end(), verb) != offered.end());
        auto const listed = complete("winnow " + verb + " -");
        for (std::string const& option : options(workplace.run({verb, "--help"}).out)) {
            INFO(option);
            CHECK(std::find(listed.begin(), listed.end(), option) != listed.end());
        }
    }
    auto const behind_plan = complete("winnow plan ''");
    for (std::string const& verb : verbs(workplace, "plan")) {
        INFO("plan " + verb);
        CHECK(std::find(behind_plan.begin(), behind_plan.end(), verb) != behind_plan.end());
        auto const listed = complete("winnow plan " + verb + " -");
        auto const known = options(workplace.run({"plan", verb, "--help"}).out);
        CHECK(std::set<std::string>{listed.begin(), listed.end()} == known);
    }
}
