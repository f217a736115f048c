#include "engine/analysis/winnow_chain.hpp"

#include "engine/text/cpu_target.hpp"
#include "engine/text/utf8.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>

using namespace winnow;

namespace {

/// Whether the tokens lie in the text in order, on borders of characters, so that they and the gaps between them are
/// the text.
bool tile(TokenBuffer const& buffer, std::string_view text) {
    auto const at_border = [&](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    std::string joined;
    std::size_t gap_begin = 0;
    for (Token const& token : buffer.tokens) {
        if (token.begin < gap_begin || token.end <= token.begin || token.end > text.size()) { return false; }
        if (!at_border(token.begin) || !at_border(token.end)) { return false; }
        joined.append(text.substr(gap_begin, token.begin - gap_begin));
        joined.append(text.substr(token.begin, token.end - token.begin));
        gap_begin = token.end;
    }
    return joined.append(text.substr(gap_begin)) == text;
}

/// The fast path beside the definition: ICU over everything.
class Paths {
  public:
    Paths()
        : fast_(make_winnow_chain("english", AnalysisPath::fast)),
          definition_(make_winnow_chain("english", AnalysisPath::definition)) {}

    /// \pre text is valid UTF-8.
    void compare(std::string_view text) {
        fast_->analyze(text, by_fast_);
        definition_->analyze(text, by_definition_);
        bool same = by_fast_.terms == by_definition_.terms && by_fast_.positions == by_definition_.positions &&
                    by_fast_.tokens.size() == by_definition_.tokens.size();
        for (std::size_t i = 0; same && i < by_fast_.tokens.size(); ++i) {
            Token const& a = by_fast_.tokens[i];
            Token const& b = by_definition_.tokens[i];
            same = a.begin == b.begin && a.end == b.end && a.position == b.position && a.context == b.context &&
                   a.term_begin == b.term_begin && a.term_size == b.term_size;
        }
        bool const tiles = tile(by_fast_, text);
        if (!same || !tiles) {
            INFO("the text: " << (text.size() < 400 ? text : "a long text"));
            REQUIRE(same);
            REQUIRE(tiles);
        }
        bytes_ += text.size();
    }

    [[nodiscard]] std::size_t bytes() const { return bytes_; }

  private:
    std::unique_ptr<Chain> fast_;
    std::unique_ptr<Chain> definition_;
    TokenBuffer by_fast_;
    TokenBuffer by_definition_;
    std::size_t bytes_ = 0;
};

std::string read_file(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

/// Under sanitizers an eighth of the real text must do.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WINNOW_SANITIZED
#endif
#endif
#ifdef WINNOW_SANITIZED
constexpr std::size_t kEvery = 8;
#else
constexpr std::size_t kEvery = 1;
#endif

std::string output_of(std::string const& command) {
    auto const close = [](std::FILE* file) { pclose(file); };
    std::unique_ptr<std::FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    std::string content;
    char buffer[65536];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe.get())) > 0;) {
        content.append(buffer, got);
    }
    return content;
}

std::vector<std::filesystem::path> files_under(std::filesystem::path const& folder, std::string const& extension = "") {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        bool const wanted = extension.empty() || entry.path().extension() == extension;
        if (entry.is_regular_file() && wanted) { files.push_back(entry.path()); }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Pieces that rules look at, and their neighbours.
std::vector<std::string> const& alphabet() {
    static std::vector<std::string> const pieces = {"a",
                                                    "b",
                                                    "Z",
                                                    "s",
                                                    "it",
                                                    "IT",
                                                    "US",
                                                    "net",
                                                    "NET",
                                                    "co",
                                                    "e",
                                                    "gs",
                                                    "24",
                                                    "7",
                                                    "15",
                                                    "0",
                                                    "9",
                                                    "infor",
                                                    "mation",
                                                    "cross",
                                                    "functional",
                                                    "healthcare",
                                                    "managed",
                                                    "no",
                                                    "experience",
                                                    "the",
                                                    "of",
                                                    "and",
                                                    "I",
                                                    "Dr",
                                                    "e.g",
                                                    "U.S",
                                                    " ",
                                                    " ",
                                                    " ",
                                                    "  ",
                                                    "   ",
                                                    "\t",
                                                    "\n",
                                                    "\n",
                                                    "\r\n",
                                                    "\n\n",
                                                    "\f",
                                                    "\v",
                                                    ".",
                                                    ".",
                                                    ",",
                                                    ",",
                                                    ";",
                                                    ":",
                                                    "'",
                                                    "\"",
                                                    "-",
                                                    "-",
                                                    "_",
                                                    "/",
                                                    "&",
                                                    "+",
                                                    "#",
                                                    "$",
                                                    "%",
                                                    "(",
                                                    ")",
                                                    "|",
                                                    "!",
                                                    "?",
                                                    "@",
                                                    "*",
                                                    "\x01",
                                                    "\x7F",
                                                    "\xC2\xA0",
                                                    "\xC2\xAD",
                                                    "\xC3\x82",
                                                    "\xC3\xA9",
                                                    "e\xCC\x81",
                                                    "\xCC\x81",
                                                    "\xCC\x96",
                                                    "\xE2\x80\x99",
                                                    "\xE2\x80\x98",
                                                    "\xE2\x80\x9C",
                                                    "\xE2\x80\xA2",
                                                    "\xE2\x80\x93",
                                                    "\xE2\x80\x94",
                                                    "\xE2\x80\x90",
                                                    "\xE2\x80\x8B",
                                                    "\xE2\x80\x8D",
                                                    "\xE2\x80\xA8",
                                                    "\xE2\x84\xA2",
                                                    "\xEF\xAC\x81",
                                                    "\xEF\xBC\xA1",
                                                    "\xEF\xBC\x8B",
                                                    "\xEF\xBC\x9A",
                                                    "\xEF\xBB\xBF",
                                                    "\xEF\xBF\xBD",
                                                    "\xEF\xB8\x8F",
                                                    "\xC2\xBD",
                                                    "\xE4\xBC\x9A",
                                                    "\xE3\x82\xA2",
                                                    "\xE3\x81\x82",
                                                    "\xE0\xB8\x81",
                                                    "\xE0\xB8\xB2",
                                                    "\xEA\xB0\x80",
                                                    "\xE1\x84\x80",
                                                    "\xE1\x85\xA1",
                                                    "\xD7\x90",
                                                    "\xD7\xB4",
                                                    "\xD8\xA7",
                                                    "\xD0\x90",
                                                    "\xCE\xA3",
                                                    "\xC4\xB0",
                                                    "\xF0\x9F\x98\x80",
                                                    "\xF0\x9F\x87\xBA",
                                                    "\xF0\x9D\x90\x80",
                                                    "\xF3\xA0\x81\x81",
                                                    "\xE2\x81\xA0",
                                                    "\xC2\xB7",
                                                    "\xE2\x80\xBF",
                                                    "\xE3\x80\x82",
                                                    "\xE0\xA4\x95",
                                                    "\xE0\xA5\x8D",
                                                    "\xE0\xA4\xB7"};
    return pieces;
}

}  // namespace

TEST_CASE("fast path and definition agree on random text, with every instruction set",
          "[analysis][property][differential]") {
    unsigned const seed = 20261123;
    INFO("seed " << seed);
    for (std::string const target : {"avx512", "avx2", "baseline"}) {
        if (!force_cpu_target(target)) { continue; }
        INFO("instruction set " << target);
        Paths paths;
        std::mt19937 random(seed);
        while (paths.bytes() < 2'000'000) {
            std::string text;
            std::size_t const plain = random() % 3;  // 0: anything, else mostly ASCII
            for (std::size_t left = random() % 200; left > 0; --left) {
                std::size_t const some = plain == 0 || random() % 20 == 0 ? alphabet().size() : 65;
                text += alphabet()[random() % some];
            }
            paths.compare(text);
        }
    }
}

TEST_CASE("fast path and definition agree on random bytes, repaired", "[analysis][property][differential]") {
    unsigned const seed = 7;
    INFO("seed " << seed);
    Paths paths;
    std::mt19937 random(seed);
    while (paths.bytes() < 2'000'000) {
        std::string bytes(random() % 400, ' ');
        for (char& c : bytes) { c = static_cast<char>(random() % 256); }
        paths.compare(repair_utf8(bytes));
    }
}

TEST_CASE("fast path and definition agree on real text and on what mutation makes of it",
          "[analysis][property][differential]") {
    auto const folder = testing::shared_data("data/announcements/tts");
    if (!folder) { return; }
    unsigned const seed = 99;
    INFO("seed " << seed);
    Paths paths;
    std::mt19937 random(seed);
    for (auto const& file : files_under(*folder)) {
        std::string const text = repair_utf8(read_file(file));
        paths.compare(text);
        for (int round = 0; round < 40; ++round) {
            std::string mutated = text;
            for (int change = 0; change < 60; ++change) {
                std::size_t const at = random() % mutated.size();
                switch (random() % 3) {
                    case 0: mutated[at] = static_cast<char>(random() % 256); break;
                    case 1: mutated.erase(at, random() % 4); break;
                    default: mutated.insert(at, alphabet()[random() % alphabet().size()]); break;
                }
            }
            paths.compare(repair_utf8(mutated));
        }
    }
    CHECK(paths.bytes() > 8'000'000);
}

TEST_CASE("fast path and definition agree on all announcements, questionnaires and abstracts",
          "[analysis][differential]") {
    auto const folder = testing::shared_data("data/announcements");
    auto const questionnaires = testing::shared_data("data/questionnaires");
    auto const abstracts = testing::shared_data("data/ir");
    if (!folder || !questionnaires || !abstracts) { return; }
    std::vector<std::filesystem::path> files = files_under(*folder);
    for (auto const& file : files_under(*abstracts)) { files.push_back(file); }
    files.push_back(*questionnaires / "ses.jsonl");
    Paths paths;
    for (std::size_t i = 0; i < files.size(); i += kEvery) { paths.compare(repair_utf8(read_file(files[i]))); }
    std::string const packed = (*questionnaires / "questionnaires.jsonl.gz").string();
    std::istringstream lines(repair_utf8(output_of("gzip -dc '" + packed + "'")));
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        if (number++ % kEvery == 0) { paths.compare(line); }
    }
    CHECK(paths.bytes() > 40'000'000 / kEvery / 2);
}

TEST_CASE("fast path and definition agree on all resumes as pdftotext gives them", "[analysis][differential]") {
    auto const folder = testing::shared_data("data/resumes");
    if (!folder) { return; }
    Paths paths;
    std::vector<std::filesystem::path> const files = files_under(*folder, ".pdf");
    for (std::size_t i = 0; i < files.size(); i += kEvery) {
        paths.compare(repair_utf8(output_of("pdftotext -q '" + files[i].string() + "' -")));
    }
    CHECK(paths.bytes() > 6'000'000 / kEvery);
}

TEST_CASE("fast path and definition agree on hostile and foreign text", "[analysis][differential]") {
    auto const folder = testing::shared_data("hostile/txt");
    if (!folder) { return; }
    Paths paths;
    for (auto const& file : files_under(*folder)) { paths.compare(repair_utf8(read_file(file))); }
    CHECK(paths.bytes() > 500'000);
}
