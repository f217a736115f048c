#include "corpus/application/document_name.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace winnow;

TEST_CASE("documents are named after sections by id, label or ECQ name", "[unit]") {
    CHECK(document_name("ecq1.docx").section == "ECQ1");
    CHECK(document_name("TQ2.txt").section == "TQ2");
    CHECK(document_name("PTQ 1.pdf").section == "PTQ1");
    CHECK(document_name("2-Leading People.docx").section == "leading-people");
    CHECK(document_name("RESUME.pdf").section == "resume");
    CHECK(document_name("R\u00E9sum\u00E9.txt").section == "resume");
    CHECK(document_name("Cover_Letter.txt").section == "cover-letter");
    CHECK(document_name("ECQ 1 - Leading Change.txt").section == "ECQ1");
    CHECK(document_name("TQ1_Budget Formulation.txt").section == "TQ1");
    CHECK(document_name("transcript.pdf").section.empty());
    CHECK(document_name("text.txt").section.empty());
}

TEST_CASE("an id and a section are joined with an underscore", "[unit]") {
    auto const name = document_name("A-0001_ecq1.txt");
    CHECK(name.owner == "A-0001");
    CHECK(name.section == "ECQ1");
    CHECK(document_name("10186968_resume.txt").owner == "10186968");
    CHECK(document_name("A-0001_re\u0301sume\u0301.txt").owner == "A-0001");
    CHECK(document_name("Smith_Jane_cover_letter.txt").owner == "Smith_Jane");
    CHECK(document_name("Smith_Jane_cover_letter.txt").section == "cover-letter");
    CHECK(document_name("2024_01_resume.pdf").owner == "2024_01");
    CHECK(document_name("A_notes.txt").owner.empty());
}

TEST_CASE("a name that is longer than file systems have names no owner", "[unit]") {
    std::string const longest = std::string(240, '_') + "A_resume.txt";
    CHECK(document_name(longest).owner == longest.substr(0, 241));
    CHECK(document_name(std::string(60'000, '_') + "resume.txt").owner.empty());
}

TEST_CASE("a long number in front is an id and names no section", "[unit]") {
    CHECK(document_name("10186968-resume.txt").section.empty());
    CHECK(document_name("10186968.txt").section.empty());
    CHECK(document_name("1_resume.txt").numbers_its_order);
    CHECK_FALSE(document_name("101_resume.txt").numbers_its_order);
}

TEST_CASE("extensions are short and have a letter", "[unit]") {
    CHECK(without_extension("a/b.txt") == "a/b");
    CHECK(without_extension("a.b/c") == "a.b/c");
    CHECK(without_extension("J. Smith") == "J. Smith");
    CHECK(without_extension("v1.2") == "v1.2");
    CHECK(without_extension("a/.txt") == "a/.txt");
}
