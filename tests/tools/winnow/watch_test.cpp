#include "tests/tools/winnow/workplace.hpp"

#include <chrono>
#include <cstdlib>
#include <thread>

using namespace winnow::testing;
using Catch::Matchers::Contains;

namespace {

/// Waits until a file of the workplace says it; not for ever.
void await(Workplace const& workplace, std::string const& file, std::string const& words) {
    constexpr std::chrono::milliseconds kPause{10};
    auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (workplace.read(file).find(words) == std::string::npos && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(kPause);
    }
}

/// As editors save: a new file that takes the old one's name.
void replace(Workplace const& workplace, std::string const& name, std::string_view bytes) {
    workplace.write(name + ".new", bytes);
    std::filesystem::rename(workplace.path(name + ".new"), workplace.path(name));
}

Start watching(std::string const& draft, std::vector<std::string> const& more = {}) {
    Start start;
    start.arguments = {"check", draft, "--watch", "--plan", "plan.json"};
    start.arguments.insert(start.arguments.end(), more.begin(), more.end());
    return start;
}

}  // namespace

// Seepage is worth 52.5 points in a sentence and spillway 17.5 (write_hand_made_plan).

TEST_CASE("a watched draft is reported again when it is written, and when another file takes its name", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt", "I managed a bakery for six years.");
    Start start = watching("draft.txt");
    start.output_file = workplace.path("shown").string();
    start.interrupt_behind = [&workplace] {
        await(workplace, "shown", "0.00");
        workplace.write("draft.txt", "In 2019 I inspected the spillway.");
        await(workplace, "shown", "17.50");
        replace(workplace, "draft.txt", "In 2019 I measured seepage at nine sites.");
        await(workplace, "shown", "52.50");
        workplace.write("draft.txt", "In 2019 I measured seepage and inspected the spillway.");
        await(workplace, "shown", "70.00");
    };
    Outcome const outcome = workplace.run(start);
    CHECK(outcome.exit_code == 130);
    std::string const shown = workplace.read("shown");
    for (char const* const score : {"17.50", "52.50", "70.00"}) { CHECK_THAT(shown, Contains(score)); }
}

TEST_CASE("a watched folder is reported again when an answer joins it, also in a folder of its own", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft/resume.txt", "I managed a bakery for six years.");
    Start start = watching("draft/");
    start.output_file = workplace.path("shown").string();
    start.interrupt_behind = [&workplace] {
        await(workplace, "shown", "0.00");
        workplace.write("draft/TQ1.txt", "In 2019 I inspected the spillway.");
        await(workplace, "shown", "17.50");
    };
    CHECK(workplace.run(start).exit_code == 130);
    CHECK_THAT(workplace.read("shown"), Contains("17.50"));
}

TEST_CASE("a watched draft that cannot be read for a while is an error line and no end", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft.txt", "I managed a bakery for six years.");
    Start start = watching("draft.txt", {"-o", "report.txt"});
    start.interrupt_behind = [&workplace] {
        await(workplace, "report.txt", "0.00");
        std::filesystem::remove(workplace.path("draft.txt"));
        std::this_thread::sleep_for(std::chrono::milliseconds{400});
        workplace.write("draft.txt", "In 2019 I inspected the spillway.");
        await(workplace, "report.txt", "17.50");
    };
    Outcome const outcome = workplace.run(start);
    CHECK(outcome.exit_code == 130);
    CHECK_THAT(outcome.err, Contains("draft.txt: there is no such file or folder"));
    CHECK_THAT(workplace.read("report.txt"), Contains("17.50"));
}

TEST_CASE("the report of a watched folder may stand in it, and does not set off the next", "[cli]") {
    Workplace const workplace;
    workplace.write_hand_made_plan();
    workplace.write("draft/resume.txt", "In 2019 I inspected the spillway.");
    Start start = watching("draft", {"--format", "html", "-o", "draft/report.html"});
    start.interrupt_behind = [&workplace] {
        await(workplace, "draft/report.html", "17.50");
        std::this_thread::sleep_for(std::chrono::milliseconds{500});
    };
    Outcome const outcome = workplace.run(start);
    CHECK(outcome.exit_code == 130);
    std::string const waiting = "waiting for the draft";
    CHECK(outcome.err.find(waiting) == outcome.err.rfind(waiting));
    CHECK_THAT(outcome.err, Contains(waiting));
}

TEST_CASE("a watched draft must be there, and reports of it but in text need a file", "[cli]") {
    Workplace const workplace;
    workplace.write("draft.txt", "I managed a bakery for six years.");
    Outcome const missing = workplace.run({"check", "none.txt", "--watch"});
    CHECK(missing.exit_code == 2);
    CHECK(is_one_error_line(missing.err));
    Outcome const streamed = workplace.run({"check", "draft.txt", "--watch", "--format", "json"});
    CHECK(streamed.exit_code == 2);
    CHECK_THAT(streamed.err, Contains("name a file with -o"));
}
