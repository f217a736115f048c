// winnow-background APPLICANTS.ndjson ANNOUNCEMENTS.ndjson -o background.tsv
//
// Counts the terms of two collections of texts; README.md beside this file is the recipe, and
// engine/record/background.hpp the format.
#include "engine/analysis/analyzer.hpp"
#include "engine/json/parse.hpp"
#include "engine/record/background.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"
#include "tools/background/text_counter.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json/object.hpp>
#include <exception>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <variant>

namespace {

using namespace winnow;

/// The `text` of a line of NDJSON.
/// \throws Error for a line without one.
std::string text_of(std::string const& line, std::string const& path, std::size_t number) {
    auto const parsed = parse_json(line);
    if (auto const* value = std::get_if<boost::json::value>(&parsed); value != nullptr && value->is_object()) {
        auto const* text = value->get_object().if_contains("text");
        if (text != nullptr && text->is_string()) {
            return repair_utf8({text->get_string().data(), text->get_string().size()});
        }
    }
    throw Error{fmt::format("{}: line {}: not an object with a text", path, number)};
}

TextCounter count(std::string const& path, Analyzer& analyzer) {
    std::ifstream in{path};
    if (!in) { throw Error{fmt::format("{}: cannot be read", path)}; }
    TextCounter counter{analyzer};
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) { counter.add(text_of(line, path, number)); }
    return counter;
}

/// A term's frequency as listed: 0 for one that is too rare.
std::uint32_t listed(TextCounter const& counter, std::string_view term) {
    auto const found = counter.frequencies().find(term);
    bool const often = found != counter.frequencies().end() && found->second >= DocumentFrequencies::kRarestListed;
    return often ? found->second : 0;
}

std::string background_file(TextCounter const& applicants, TextCounter const& announcements,
                            std::string_view analyzer) {
    std::set<std::string_view> terms;
    for (auto const* counter : {&applicants, &announcements}) {
        for (auto const& [term, df] : counter->frequencies()) {
            if (df >= DocumentFrequencies::kRarestListed && may_ship(term)) { terms.insert(term); }
        }
    }
    std::string file = fmt::format("winnow.background/1\t{}\n", analyzer);
    file += fmt::format("texts\t{}\t{}\n", applicants.texts(), announcements.texts());
    file += fmt::format("tokens\t{}\t{}\n", applicants.tokens(), announcements.tokens());
    for (std::string_view const term : terms) {
        file += fmt::format("{}\t{}\t{}\n", term, listed(applicants, term), listed(announcements, term));
    }
    return file;
}

void run(std::string const& applicants_path, std::string const& announcements_path, std::string const& out_path) {
    Analyzer analyzer = Analyzer::named("winnow");
    TextCounter const applicants = count(applicants_path, analyzer);
    TextCounter const announcements = count(announcements_path, analyzer);
    std::string const file = background_file(applicants, announcements, analyzer.description());
    static_cast<void>(Background::parse(file, out_path));  // what cannot be read is not written
    std::ofstream out{out_path, std::ios::binary};
    out << file << std::flush;
    if (!out) { throw Error{fmt::format("{}: cannot be written", out_path)}; }
}

}  // namespace

int main(int argc, char** argv) try {
    CLI::App app{"Counts the terms of applicants' texts and of announcements: the statistics that winnow ships.",
                 "winnow-background"};
    std::string applicants;
    std::string announcements;
    std::string out;
    app.add_option("APPLICANTS", applicants, "NDJSON, one {\"id\", \"text\"} a line")->required();
    app.add_option("ANNOUNCEMENTS", announcements, "NDJSON, likewise")->required();
    app.add_option("-o,--output", out, "the background file")->required();
    CLI11_PARSE(app, argc, argv);
    run(applicants, announcements, out);
    return 0;
} catch (std::exception const& error) {
    std::cerr << "winnow-background: " << error.what() << '\n';
    return 2;
}
