#include "engine/index/lexicon.hpp"

#include "engine/index/index.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace winnow;

namespace {

/// A file of the lexicon's parts, of terms that each stand once in document 0.
std::vector<char> file_of(std::vector<std::string> const& names) {
    std::vector<char> image;
    PartWriter parts{[&image](std::span<char const> bytes) { image.insert(image.end(), bytes.begin(), bytes.end()); },
                     FileKind::segment};
    std::vector<std::uint32_t> const limits{1000};
    TermEncoder encoder{limits};
    EncodedTerms terms;
    LexiconWriter writer;
    parts.begin("lists");
    std::vector<DocId> const documents{DocId{0}};
    std::vector<std::uint32_t> const starts{0, 1};
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::vector<Occurrence> const occurrences{{static_cast<std::uint32_t>(i), Context::prose}};
        encoder.add(names[i], {documents, starts, occurrences});
        if (i % 7 == 0) {
            encoder.take(terms);
            writer.add(terms, parts);
        }
    }
    encoder.take(terms);
    writer.add(terms, parts);
    writer.finish(parts);
    parts.finish();
    return image;
}

}  // namespace

TEST_CASE("every term is found under its number, and no other string is", "[unit]") {
    std::size_t const count =
        GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{15}, std::size_t{16}, std::size_t{17}, std::size_t{100});
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) { names.push_back(fmt::format("{:03}{}", i, std::string(i % 5, 'x'))); }
    std::vector<char> const image = file_of(names);
    PartFile const file{image, FileKind::segment, "x"};
    Lexicon const lexicon{file, count, 1};
    REQUIRE(lexicon.size() == count);
    std::vector<std::uint32_t> const limits{1000};
    for (std::size_t i = 0; i < count; ++i) {
        CHECK(lexicon.name(i) == names[i]);
        CHECK(lexicon.find(names[i]) == i);
        CHECK(lexicon.find(names[i] + "!") == std::nullopt);
        CHECK(lexicon.document_frequency(i) == 1);
        CodedList const list = lexicon.list(i, true);
        PostingDecoder decoder{list.documents, list.positions, list.postings, limits};
        DocId document{};
        std::uint32_t frequency = 0;
        std::vector<Occurrence> occurrences;
        REQUIRE(decoder.next(&document, &frequency) == 1);
        REQUIRE(decoder.occurrences({&document, 1}, {&frequency, 1}, occurrences));
        CHECK(occurrences.front().position() == i);
    }
    CHECK(lexicon.find("") == std::nullopt);
    CHECK(lexicon.find("zzz") == std::nullopt);
}

TEST_CASE("a lexicon of another number of terms or documents is refused", "[unit]") {
    std::vector<char> const image = file_of(std::vector<std::string>(20, "a"));
    PartFile const file{image, FileKind::segment, "x"};
    CHECK_THROWS_WITH((Lexicon{file, 33, 1}), Catch::Contains("terms.blocks"));
    CHECK_THROWS_WITH((Lexicon{file, 16, 1}), Catch::Contains("terms.blocks"));
    CHECK_THROWS_WITH((Lexicon{file, ~std::uint64_t{0}, 1}), Catch::Contains("terms.blocks"));
    CHECK_THROWS_WITH((Lexicon{file, 19, 1}.name(18)), Catch::Contains("'terms'"));
    CHECK_THROWS_WITH((Lexicon{file, 20, 0}.name(3)), Catch::Contains("'terms'"));
}

TEST_CASE("damage in the lists of one block of terms leaves the others readable", "[unit]") {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 40; ++i) { names.push_back(fmt::format("{:03}", i)); }
    std::vector<char> image = file_of(names);
    // The lists begin behind the header of 16 bytes; a block's are 16 terms' documents, then their positions.
    image[16] = static_cast<char>(image[16] ^ 1);
    PartFile const file{image, FileKind::segment, "x"};
    Lexicon const lexicon{file, 40, 1};
    CHECK_THROWS_WITH(lexicon.list(3, false), Catch::Contains("term 3"));
    CHECK_THROWS_WITH(lexicon.list(15, true), Catch::Contains("term 15"));
    CHECK(lexicon.list(16, true).postings == 1);
}
