#include "tools/winnow/document_options.hpp"

#include "engine/record/error.hpp"
#include "tools/winnow/choice.hpp"
#include "tools/winnow/system/reader_program.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdlib>
#include <memory>
#include <string_view>

namespace winnow {
namespace {

constexpr char const* kGroup = "Reading documents";  // in --help

void add_limit(CLI::App& app, std::string const& name, std::size_t& value, std::size_t most, std::string const& what,
               std::string const& unit) {
    app.add_option(name, value, fmt::format("{} (default {})", what, value))
        ->group(kGroup)
        ->type_name(unit)
        ->check(whole_number_between(1, most));
}

/// The program that recognises text, started, so that what it lacks is told before any document is read.
/// \throws Error if it cannot work.
std::shared_ptr<Sandbox> scan_sandbox(Sandbox::Options options) {
    options.program = reader_program("winnow-read-scan");
    // A process of the sandbox can start no threads, and is to find out before it tries.
    options.environment = {"OMP_THREAD_LIMIT=1"};
    constexpr char const* kDataFolder = "TESSDATA_PREFIX";
    if (char const* const folder = std::getenv(kDataFolder)) {
        options.environment.push_back(fmt::format("{}={}", kDataFolder, folder));
    }
    auto sandbox = std::make_shared<Sandbox>(options);
    auto const layers = sandbox->layers();
    if (auto const* failure = std::get_if<Failure>(&layers)) { throw Error{"--ocr: " + failure->reason}; }
    return sandbox;
}

}  // namespace

void DocumentOptions::declare(CLI::App& app) {
    add_limit(app, "--document-seconds", seconds_, 3600, "Longest that a document may take to read", "S");
    add_limit(app, "--document-memory", memory_mib_, 65536, "Most memory that this may take, in MiB", "MiB");
    add_limit(app, "--document-text", text_mib_, 1024, "Most text of a document that is read, in MiB", "MiB");
    add_limit(app, "--document-pages", pages_, 100000, "Most pages of a document that are read", "N");
    app.add_flag("--ocr", ocr_, "Have the text of PDF pages that are pictures recognised (English; by tesseract)")
        ->group(kGroup);
    add_limit(app, "--ocr-seconds", scan_seconds_, 36000, "Longest that this may take for a document", "S");
    add_limit(app, "--ocr-pages", scan_pages_, 100000, "Most pages of a document that are recognised", "N");
    allow_only(*app.add_option("--sandbox", sandbox_,
                               "Where the kernel lacks a layer of the sandbox: read no PDF and office documents, or do "
                               "(default required)")
                    ->group(kGroup),
               {"required", "preferred"});
}

Reading DocumentOptions::reading(Console const& console, std::size_t threads) const {
    Reading reading;
    reading.limits.seconds = seconds_;
    reading.limits.memory_bytes = memory_mib_ << 20U;
    reading.limits.text_bytes = text_mib_ << 20U;
    reading.limits.pages = pages_;
    reading.limits.scan_seconds = scan_seconds_;
    reading.limits.scan_pages = scan_pages_;
    reading.threads = threads;
    Sandbox::Options options;
    options.allow_fewer_layers = sandbox_ == "preferred";
    options.on_missing_layer = [&console](std::string_view missing) {
        console.warning(fmt::format("the sandbox is without {}: this kernel does not have it", missing));
    };
    options.program = reader_program("winnow-read-pdf");
    reading.pdf = std::make_shared<Sandbox>(options);
    options.program = reader_program("winnow-read-office");
    reading.office = std::make_shared<Sandbox>(options);
    if (ocr_) { reading.scans = scan_sandbox(options); }
    return reading;
}

}  // namespace winnow
