#include "corpus/application/manifest.hpp"

#include "corpus/application/application_builder.hpp"
#include "corpus/application/csv.hpp"
#include "corpus/application/section_label.hpp"
#include "corpus/extract/decode.hpp"
#include "corpus/extract/lines.hpp"
#include "engine/record/error.hpp"
#include "engine/text/ascii.hpp"
#include "engine/text/counted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <unordered_map>

namespace winnow {
namespace {

constexpr auto kColumns = std::to_array<std::string_view>({"id", "section", "path"});
enum : std::size_t { kId, kSection, kPath };

bool stays_inside(std::filesystem::path const& path) {
    return path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
}

PoolDocument document_of(std::string_view section, std::string path) {
    PoolDocument document{std::move(path), PoolDocument::Role::whole, {}, std::string{section}};
    constexpr std::string_view kAttachment = "attachment:";
    if (section.starts_with(kAttachment)) {
        document.role = PoolDocument::Role::attachment;
        document.label = section.substr(kAttachment.size());
    } else if (!section.empty()) {
        document.role = PoolDocument::Role::section;
        document.section = section_of_label(section).value_or("");
    }
    return document;
}

class ManifestReader {
  public:
    ManifestReader(std::string_view text, std::string_view name) : reader_(text), name_(name) {}

    Manifest read() {
        read_header();
        while (auto row = reader_.next()) {
            if (auto const* problem = std::get_if<CsvProblem>(&*row)) {
                report(problem->line, problem->message);
            } else {
                read_row(std::get<CsvRow>(*row));
            }
        }
        return std::move(manifest_);
    }

  private:
    void read_header() {
        auto const header = reader_.next();
        if (header && std::holds_alternative<CsvRow>(*header)) {
            std::vector<std::string> const& names = std::get<CsvRow>(*header).fields;
            columns_ = names.size();
            for (std::size_t i = 0; i < kColumns.size(); ++i) {
                auto const found = std::find_if(names.begin(), names.end(), [i](std::string const& field) {
                    return lower_ascii(trimmed(field)) == kColumns[i];
                });
                at_[i] = static_cast<std::size_t>(found - names.begin());
            }
        }
        if (columns_ == 0 || *std::max_element(at_.begin(), at_.end()) >= columns_) {
            throw Error{fmt::format("{}: line 1: the header has to be `id,section,path`{}", name_,
                                    columns_ == 1 ? " (columns are separated by commas)" : "")};
        }
    }

    void read_row(CsvRow const& row) {
        if (row.fields.size() != columns_) {
            return report(row.line,
                          fmt::format("{} where the header has {}", counted(row.fields.size(), "field"), columns_));
        }
        std::string id{trimmed(row.fields[at_[kId]])};
        std::string path{trimmed(row.fields[at_[kPath]])};
        if (id.empty()) { return report(row.line, "the id is empty"); }
        if (path.empty()) { return report(row.line, "the path is empty"); }
        if (!stays_inside(path)) { return report(row.line, fmt::format("{} lies outside the pool", path)); }
        auto const [known, is_new] = by_id_.try_emplace(id, manifest_.entries.size());
        if (is_new) { manifest_.entries.push_back({std::move(id), false, {}}); }
        manifest_.entries[known->second].documents.push_back(
            document_of(trimmed(row.fields[at_[kSection]]), std::move(path)));
    }

    void report(std::uint64_t line, std::string_view why) {
        manifest_.unreadable.push_back({fmt::format("{}:{}", name_, line), fmt::format("line {}: {}", line, why)});
    }

    CsvReader reader_;
    std::string_view name_;
    std::size_t columns_ = 0;
    std::array<std::size_t, kColumns.size()> at_{};
    std::unordered_map<std::string, std::size_t> by_id_;
    Manifest manifest_;
};

}  // namespace

Manifest read_manifest(std::string_view bytes, std::string_view name) {
    std::string const text = decode(bytes).text;
    return ManifestReader{text, name}.read();
}

}  // namespace winnow
