// What winnow says and does where the kernel lacks a layer of the sandbox.
#include "tests/corpus/extract/pdf/made_pdf.hpp"
#include "tests/tools/winnow/workplace.hpp"

using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

/// `winnow extract a.pdf b.pdf` on a kernel without that layer.
Outcome extract_without(std::string const& layer, std::vector<std::string> const& options = {}) {
    Workplace const workplace;
    MadePdf const pdf{{line(72, 700, "seen words")}, "", "", "", {}};
    workplace.write("a.pdf", pdf.bytes());
    workplace.write("b.pdf", pdf.bytes());
    Start start;
    start.folder = workplace.path("");
    start.arguments = {layer, WINNOW_PROGRAM, "extract", "a.pdf", "b.pdf"};
    start.arguments.insert(start.arguments.end(), options.begin(), options.end());
    return run_program(WINNOW_POOR_KERNEL, start);
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) { ++count; }
    return count;
}

}  // namespace

TEST_CASE("without a layer that is needed, dangerous formats are refused, and it is said once", "[cli]") {
    struct Layer {
        std::string call;
        std::string name;
    };
    for (auto const& [call, name] :
         {Layer{"seccomp", "seccomp"}, Layer{"no_new_privs", "no_new_privs"}, Layer{"limits", "resource limits"}}) {
        CAPTURE(call);
        Outcome const refused = extract_without(call);
        CHECK(refused.exit_code == 3);
        CHECK(refused.out.empty());
        CHECK(count_of(refused.err, "warning: the sandbox is without " + name) == 1);
        CHECK_THAT(refused.err, Contains("a.pdf") && Contains("the kernel lacks " + name));
        Outcome const read = extract_without(call, {"--sandbox", "preferred"});
        CHECK(read.exit_code == 0);
        CHECK(count_of(read.out, "seen words") == 2);
        CHECK(count_of(read.err, "warning: the sandbox is without " + name) == 1);
    }
}

TEST_CASE("without Landlock documents are read, and it is said once", "[cli]") {
    Outcome const read = extract_without("landlock");
    CHECK(read.exit_code == 0);
    CHECK(count_of(read.out, "seen words") == 2);
    CHECK(count_of(read.err, "warning: the sandbox is without Landlock") == 1);
}
