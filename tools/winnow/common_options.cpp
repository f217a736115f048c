#include "tools/winnow/common_options.hpp"

#include "tools/winnow/choice.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <thread>

namespace winnow {
namespace {

/// More than any machine has, and few enough that their stacks fit.
constexpr std::uint32_t kMostThreads = 1024;

}  // namespace

void OutputOptions::declare(CLI::App& app, std::vector<std::string> const& formats) {
    format = formats.front();
    if (formats.size() > 1) {
        allow_only(*app.add_option("--format", format, "Form of the result (default " + format + ")"), formats);
    }
    app.add_option("-o,--output", path, "Write to this file, which appears whole or not at all")->type_name("FILE");
}

ThreadOptions::ThreadOptions() : threads(std::max(1U, std::thread::hardware_concurrency())) {}

void ThreadOptions::declare(CLI::App& app) {
    app.add_option("--threads", threads, "Threads to use (default: all); the result does not depend on it")
        ->type_name("N")
        ->check(whole_number_between(1, kMostThreads));
}

void AnalyzerOptions::declare(CLI::App& app) {
    allow_only(*app.add_option("--analyzer", name, "How text becomes terms (default winnow)"),
               {"winnow", "english", "porter"});
    app.add_option("--language", language, "Language of the texts (default english)")->type_name("NAME");
}

Analyzer AnalyzerOptions::make() const {
    return Analyzer::named(name.empty() ? "winnow" : name, language.empty() ? "english" : language);
}

}  // namespace winnow
