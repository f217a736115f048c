#include "engine/text/normalize.hpp"

#include "tests/engine/text/ucd_test_file.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <memory>

using namespace winnow;

namespace {

std::string folded(std::string_view text) {
    std::string out;
    append_nfkc_casefold(text, out);
    return out;
}

std::string read_bz2(std::string const& path) {
    auto const close = [](std::FILE* file) { pclose(file); };
    std::unique_ptr<std::FILE, decltype(close)> pipe(popen(("bzip2 -dc '" + path + "'").c_str(), "r"), close);
    std::string content;
    char buffer[65536];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe.get())) > 0;) {
        content.append(buffer, got);
    }
    return content;
}

std::string text_of(std::string const& code_points) {
    std::istringstream words(code_points);
    std::string text;
    for (std::string word; words >> word;) { text += testing::utf8_of(std::stoul(word, nullptr, 16)); }
    return text;
}

}  // namespace

TEST_CASE("compatibility forms and case fold, and ignorable code points vanish", "[text][unit]") {
    CHECK(folded("\xEF\xAC\x81nance") == "finance");                 // ligature fi
    CHECK(folded("\xEF\xBC\xB3\xEF\xBC\xB1\xEF\xBC\xAC") == "sql");  // fullwidth SQL
    CHECK(folded("\xF0\x9D\x90\x80\xF0\x9D\x91\x8E") == "aa");       // mathematical A, a
    CHECK(folded("per\xC2\xAD"
                 "form\xE2\x80\x8B"
                 "ance") == "performance");
    CHECK(folded("Stra\xC3\x9F"
                 "e") == "strasse");
    CHECK(folded("") == "");
}

TEST_CASE("text is appended behind what the buffer holds", "[text][unit]") {
    std::string out = "kept ";
    append_nfkc_casefold("ABC", out);
    CHECK(out == "kept abc");
    append_lower_case("\xC3\x89T\xC3\x89 \xC3\x9F", out);
    CHECK(out == "kept abc\xC3\xA9t\xC3\xA9 \xC3\x9F");
}

TEST_CASE("all forms of a line of NormalizationTest.txt fold to one text", "[text][golden]") {
    auto const path = testing::shared_data("data/unicode15/NormalizationTest.txt.bz2");
    if (!path) { return; }
    std::istringstream lines(read_bz2(path->string()));
    std::size_t cases = 0;
    std::size_t agreeing = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#' || line[0] == '@') { continue; }
        // U+0345 folds to a letter, so that where it stood among marks matters (Unicode 15, D145): not
        // one text, by the standard itself.
        if (line.find("0345") != std::string::npos) { continue; }
        std::istringstream columns(line);
        std::string column;
        std::vector<std::string> forms;
        for (int i = 0; i < 5 && std::getline(columns, column, ';'); ++i) { forms.push_back(folded(text_of(column))); }
        ++cases;
        bool agrees = forms.size() == 5;
        for (auto const& form : forms) { agrees = agrees && form == forms[0] && folded(form) == form; }
        if (agrees) {
            ++agreeing;
        } else {
            UNSCOPED_INFO(line);
        }
    }
    CHECK(cases == 19'074 - 76);
    CHECK(agreeing == cases);
}
