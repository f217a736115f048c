#include "tools/winnow/report/check_report.hpp"

#include "corpus/extract/file.hpp"
#include "engine/json/writer.hpp"
#include "engine/record/error.hpp"
#include "engine/review/rules.hpp"
#include "engine/screening.hpp"
#include "engine/text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace winnow {
namespace {

std::string_view level_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// A path as a relative or absolute URI reference.
std::string uri_of(std::string_view path) {
    std::string uri;
    for (char const c : path) {
        bool const plain =
            is_ascii_letter(c) || is_ascii_digit(c) || std::string_view{"-._~/"}.find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

/// Counts lines and characters (code points) of a text, which are asked for in any order.
class Places {
  public:
    explicit Places(std::string text) : text_(std::move(text)) {
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (i % kStep == 0) { before_.push_back(characters_); }
            characters_ += begins_character(i) ? 1U : 0U;
            if (text_[i] == '\n') { line_begins_.push_back(i + 1); }
        }
        if (before_.empty()) { before_.push_back(0); }
    }

    [[nodiscard]] std::string const& text() const { return text_; }

    /// Characters before byte `at`. \complexity O(1).
    [[nodiscard]] std::uint64_t character(std::size_t at) const {
        std::size_t const step = std::min(at / kStep, before_.size() - 1);
        std::uint64_t count = before_[step];
        for (std::size_t i = step * kStep; i < at; ++i) { count += begins_character(i) ? 1U : 0U; }
        return count;
    }

    void write_region(std::size_t begin, std::size_t end, JsonWriter& json) const {
        json.key("region").inline_object();
        write_place(begin, "startLine", "startColumn", json);
        write_place(end, "endLine", "endColumn", json);
        json.member("charOffset", character(begin)).member("charLength", character(end) - character(begin)).end();
    }

  private:
    static constexpr std::size_t kStep = 1024;

    [[nodiscard]] bool begins_character(std::size_t at) const {
        return (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
    }

    /// Both from 1; an end's column is the one behind the last character.
    void write_place(std::size_t at, char const* line_name, char const* column_name, JsonWriter& json) const {
        auto const line = std::upper_bound(line_begins_.begin(), line_begins_.end(), at) - 1;
        json.member(line_name, static_cast<std::uint64_t>(line - line_begins_.begin()) + 1);
        json.member(column_name, character(at) - character(*line) + 1);
    }

    std::string text_;
    std::vector<std::uint64_t> before_;  ///< characters before each kStep-th byte
    std::vector<std::size_t> line_begins_{0};
    std::uint64_t characters_ = 0;
};

/// A text without its white space, and where its bytes were.
struct Condensed {
    explicit Condensed(std::string_view source) {
        for (std::size_t i = 0; i < source.size(); ++i) {
            if (is_ascii_space(source[i])) { continue; }
            text += source[i];
            places.push_back(i);
        }
    }

    std::string text;
    std::vector<std::size_t> places;  ///< [text.size()]
};

/// One file of the draft, or one section's text as winnow read it.
struct Artifact {
    std::string uri;
    Places places;
    Condensed condensed;
    std::optional<std::size_t> parent;  ///< the file that the text was read in
    bool shows_text = false;
};

/// Where a section's bytes are. Lines may be broken otherwise than in the section.
struct Home {
    std::size_t artifact = 0;
    std::size_t offset = 0;                ///< of the section's first byte among the artifact's condensed ones
    std::vector<std::size_t> before = {};  ///< condensed bytes before each byte of the section, and before its end
};

/// The artifacts of a draft, and the home of each section.
class Artifacts {
  public:
    explicit Artifacts(CheckReport const& report) {
        for (DraftSection const& section : report.reviewed.sections) { place(report, section); }
    }

    [[nodiscard]] Artifact const& operator[](std::size_t index) const { return all_[index]; }
    [[nodiscard]] std::size_t size() const { return all_.size(); }
    [[nodiscard]] std::size_t home(std::string const& section) const { return homes_.at(section).artifact; }

    /// Where bytes [begin, end) of a section are in its home.
    [[nodiscard]] ByteRange range(std::string const& section, std::size_t begin, std::size_t end) const {
        Home const& home = homes_.at(section);
        std::vector<std::size_t> const& places = all_[home.artifact].condensed.places;
        std::size_t const first = home.offset + home.before[begin];
        std::size_t const last = home.offset + home.before[end];
        if (first >= places.size()) { return {}; }
        return {places[first], last > first ? places[last - 1] + 1 : places[first]};
    }

  private:
    void place(CheckReport const& report, DraftSection const& section) {
        Condensed const condensed{section.text};
        Home home;
        home.before.reserve(section.text.size() + 1);
        std::size_t count = 0;
        for (std::size_t i = 0; i <= section.text.size(); ++i) {
            home.before.push_back(count);
            count += count < condensed.places.size() && condensed.places[count] == i ? 1U : 0U;
        }
        auto const file = report.files.find(section.id);
        std::optional<std::size_t> parent;
        if (file != report.files.end()) {
            parent = artifact_of(file->second);
            home.artifact = *parent;
            home.offset = all_[*parent].condensed.text.find(condensed.text);
        }
        if (!parent || home.offset == std::string::npos) {
            std::string const name = parent ? all_[*parent].uri : uri_of(report.draft.id);
            std::string uri = fmt::format("{}#{}", name, uri_of(section.id));
            all_.push_back({std::move(uri), Places{section.text}, condensed, parent, true});
            home.artifact = all_.size() - 1;
            home.offset = 0;
        }
        homes_[section.id] = std::move(home);
    }

    std::size_t artifact_of(std::string const& path) {
        auto const known = files_.find(path);
        if (known != files_.end()) { return known->second; }
        std::string bytes;
        // A file that has gone since it was read has places in the text that was read.
        try {
            bytes = read_file(path);
        } catch (Error const&) { bytes.clear(); }
        all_.push_back({uri_of(path), Places{bytes}, Condensed{bytes}, std::nullopt, false});
        return files_[path] = all_.size() - 1;
    }

    std::vector<Artifact> all_;
    std::map<std::string, std::size_t> files_;  ///< by path
    std::map<std::string, Home> homes_;         ///< by section id
};

void write_rules(JsonWriter& json) {
    json.key("rules").begin_array();
    for (Rule const& rule : all_rules()) {
        json.begin_object().member("id", rule.id);
        json.key("shortDescription").inline_object().member("text", rule.reason).end();
        json.key("help").inline_object().member("text", fmt::format("{} Source: {}.", rule.advice, rule.source)).end();
        json.key("defaultConfiguration").inline_object().member("level", level_of(rule.severity)).end();
        json.end();
    }
    json.end();
}

void write_artifacts(Artifacts const& artifacts, JsonWriter& json) {
    json.key("artifacts").begin_array();
    for (std::size_t i = 0; i < artifacts.size(); ++i) {
        Artifact const& artifact = artifacts[i];
        json.begin_object();
        json.key("location").inline_object().member("uri", std::string_view{artifact.uri}).end();
        if (artifact.parent) { json.member("parentIndex", std::uint64_t{*artifact.parent}); }
        if (artifact.shows_text) {
            json.key("contents").inline_object().member("text", std::string_view{artifact.places.text()}).end();
        }
        json.end();
    }
    json.end();
}

void write_result(Finding const& finding, Artifacts const& artifacts, JsonWriter& json) {
    auto const rules = all_rules();
    auto const rule = std::find_if(rules.begin(), rules.end(), [&](Rule const& r) { return r.id == finding.rule; });
    std::size_t const home = artifacts.home(finding.section);
    ByteRange const range = artifacts.range(finding.section, finding.begin, finding.end);
    json.begin_object().member("ruleId", finding.rule);
    json.member("ruleIndex", static_cast<std::uint64_t>(rule - rules.begin()));
    json.member("level", level_of(finding.severity));
    json.key("message").inline_object().member("text", std::string_view{finding.message}).end();
    json.key("locations").begin_array().begin_object();
    json.key("physicalLocation").begin_object();
    json.key("artifactLocation").inline_object();
    json.member("uri", std::string_view{artifacts[home].uri});
    json.member("index", std::uint64_t{home}).end();
    artifacts[home].places.write_region(range.begin, range.end, json);
    json.end();
    json.key("logicalLocations").inline_array().inline_object();
    json.member("fullyQualifiedName", std::string_view{finding.section}).end().end();
    json.end().end().end();
}

}  // namespace

void print_check_sarif(CheckReport const& report, std::ostream& out) {
    Artifacts const artifacts{report};
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json").member("version", "2.1.0");
    json.key("runs").begin_array().begin_object();
    json.key("tool").begin_object().key("driver").begin_object();
    json.member("name", "winnow").member("version", engine_version()).member("semanticVersion", engine_version());
    write_rules(json);
    json.end().end();
    json.key("invocations").inline_array().inline_object().member("executionSuccessful", true).end().end();
    json.member("columnKind", "unicodeCodePoints");
    write_artifacts(artifacts, json);
    json.key("results").begin_array();
    for (Finding const& finding : report.findings) { write_result(finding, artifacts, json); }
    json.end().end().end().end();
    out << '\n';
}

}  // namespace winnow
