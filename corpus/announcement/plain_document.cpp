#include "corpus/announcement/plain_document.hpp"

#include "corpus/announcement/field_collector.hpp"
#include "corpus/announcement/front_matter.hpp"
#include "corpus/announcement/labelled_lines.hpp"
#include "corpus/announcement/lead_ins.hpp"
#include "corpus/announcement/passages.hpp"
#include "corpus/announcement/typed_fields.hpp"
#include "corpus/announcement/wrapped_lines.hpp"
#include "corpus/extract/extract.hpp"
#include "corpus/extract/section_heading.hpp"
#include "engine/json/sha256.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>

namespace winnow {
namespace {

/// The texts of front matter that are prose become fields; what is typed is set.
void read_front_matter(std::vector<FrontMatterEntry> const& entries, Announcement& announcement) {
    for (FrontMatterEntry const& entry : entries) {
        std::string const text = repair_utf8(entry.text);
        if (text.empty()) { continue; }
        bool const typed = set_labelled(entry.name, text, announcement);
        if (entry.name == "gs") {
            announcement.pay_plan = "GS";
            announcement.grades = grades_named("GS-" + text);
        } else if (!typed && std::count(text.begin(), text.end(), ' ') > 3) {
            SourceText source = read_source_text(text);
            auto const lead_in = match_lead_in(entry.name, 0);
            auto const kind = lead_in ? lead_in->lead_in->kind : PassageKind::other;
            auto const passages = split_field(source, announcement.fields.size(), kind);
            announcement.passages.insert(announcement.passages.end(), passages.begin(), passages.end());
            announcement.fields.push_back({entry.name, std::move(source.text)});
        }
    }
}

std::string_view without_marks(std::string_view line) {
    constexpr std::string_view kMarks = "#*_ \t";
    line.remove_prefix(std::min(line.find_first_not_of(kMarks), line.size()));
    return line.substr(0, line.find_last_not_of(kMarks) + 1);
}

/// The first heading that opens no known passage and names no part of an application; else the first line, if it is
/// short and no sentence.
std::string title_of(SourceText const& source) {
    constexpr std::size_t kLongestTitle = 150;
    std::string_view const text = source.text;
    auto const is_title = [](std::string_view line) {
        return !line.empty() && line.size() <= kLongestTitle && !match_lead_in(line, 0) && !section_heading(line);
    };
    for (Heading const& heading : source.headings) {
        std::string_view const line = without_marks(text.substr(heading.begin, heading.end - heading.begin));
        if (is_title(line)) { return std::string{line}; }
    }
    std::size_t const begin = std::min(text.find_first_not_of(" \t\n"), text.size());
    std::string_view const line = without_marks(text.substr(begin, text.find('\n', begin) - begin));
    bool const sentence = line.ends_with('.') || line.ends_with(':');
    return is_title(line) && !sentence ? std::string{line} : std::string{};
}

/// Blanks in place of the entities that text copied off a page may hold; no place moves.
void blank_entities(std::string& text) {
    constexpr std::string_view kEntity = "&nbsp;";
    for (std::size_t at = text.find(kEntity); at != text.npos; at = text.find(kEntity, at)) {
        text.replace(at, kEntity.size(), kEntity.size(), ' ');
    }
}

/// Lines that label an answer, which in an announcement state what is asked: "MTQ #1: Experience directing …", "TQ2".
/// They end no passage.
void drop_labels(Document& document) {
    constexpr std::size_t kLongestHeading = 80;
    std::erase_if(document.headings, [&document](Heading const& heading) {
        std::size_t const size = heading.end - heading.begin;
        auto const label = section_heading(document.text.substr(heading.begin, size));
        return label && (label->evidence == SectionHeading::Evidence::label || size > kLongestHeading);
    });
}

}  // namespace

Announcement read_plain_document(std::string_view bytes, std::string_view name, Reading const& reading) {
    std::filesystem::path const path{name};
    StaticPage const page = read_static_page(bytes);
    Document document;
    if (page.body.find_first_not_of(" \t\r\n") != page.body.npos) {
        auto read = extract(page.body, path.filename().string(), reading);
        if (auto const* refusal = std::get_if<Refusal>(&read)) {
            throw Error{fmt::format("{}: {}", name, refusal->reason)};
        }
        document = std::move(std::get<Document>(read));
    }

    Announcement announcement;
    announcement.id = repair_utf8(path.stem().string());
    announcement.sha256 = sha256_hex(bytes);
    read_front_matter(page.entries, announcement);

    drop_labels(document);
    blank_entities(document.text);
    join_wrapped_lines(document.text, document.headings);
    SourceText source{std::move(document.text), std::move(document.headings)};
    read_labelled_lines(source.text, announcement);
    if (announcement.title.empty()) { announcement.title = title_of(source); }
    if (source.text.find_first_not_of(" \t\n") != source.text.npos) {
        auto const passages = split_document(source, announcement.fields.size());
        announcement.passages.insert(announcement.passages.end(), passages.begin(), passages.end());
        announcement.fields.push_back({"document", std::move(source.text)});
    }
    if (announcement.fields.empty()) {
        throw Error{fmt::format("{}: the document holds no text: paste the announcement's text into a file", name)};
    }
    return announcement;
}

}  // namespace winnow
