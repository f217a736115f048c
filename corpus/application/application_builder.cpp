#include "corpus/application/application_builder.hpp"

#include "corpus/application/section_label.hpp"
#include "corpus/extract/lines.hpp"
#include "engine/text/invisible_characters.hpp"
#include "engine/text/look_alikes.hpp"
#include "engine/text/tag_characters.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

std::string upper_case(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

/// "ECQ1, byte 120: "аudit" reads like "audit"; and 2 more", or nothing.
std::string describe_look_alikes(Section const& section) {
    auto const found = find_look_alikes(section.text);
    if (found.empty()) { return {}; }
    LookAlike const& first = found.front();
    std::string detail =
        fmt::format("{}, byte {}: \"{}\" reads like \"{}\" and is another word", section.id, first.begin,
                    std::string_view{section.text}.substr(first.begin, first.end - first.begin), first.reads_as);
    if (found.size() > 1) { detail += fmt::format("; {} more", found.size() - 1); }
    return detail;
}

/// "kubernetes terraform (ECQ1, byte 120: tag characters)", or nothing.
std::string describe_tags(Section const& section) {
    auto const found = find_tag_passages(section.text);
    if (found.empty()) { return {}; }
    constexpr std::size_t kMostShown = 120;
    std::string words;
    for (TagPassage const& passage : found) {
        if (!words.empty()) { words += ' '; }
        words += passage.spells;
    }
    bool const is_long = words.size() > kMostShown;
    words.resize(std::min(words.size(), kMostShown));
    return fmt::format("{}{} ({}, byte {}: tag characters)", words, is_long ? "\u2026" : "", section.id,
                       found.front().begin);
}

/// "ECQ1, byte 120: characters that nothing shows stand inside 12 words, first in "budget"", or nothing where there are
/// no more than editors and web pages leave behind.
std::string describe_invisible(Section const& section) {
    constexpr std::size_t kMostSplitWords = 2;
    constexpr std::size_t kLongestRun = 7;
    auto const found = find_invisible_characters(section.text);
    if (found.split_words > kMostSplitWords) {
        return fmt::format("{}, byte {}: characters that nothing shows stand inside {} words, first in \"{:.40}\"",
                           section.id, found.first_split, found.split_words, found.first_word);
    }
    if (found.longest_run <= kLongestRun) { return {}; }
    return fmt::format("{}, byte {}: {} characters in a row that nothing shows", section.id, found.longest_run_at,
                       found.longest_run);
}

/// Of a text that is put behind another one. \param begin  where it begins in what they make together.
void join_pages(SectionPages const& pages, std::size_t begin, SectionPages& joined) {
    if (!pages.known() || !joined.known()) {
        joined = {};
        return;
    }
    if (!pages.shares_first) { joined.breaks.push_back(static_cast<std::uint32_t>(begin)); }
    for (std::uint32_t const at : pages.breaks) { joined.breaks.push_back(static_cast<std::uint32_t>(begin + at)); }
}

}  // namespace

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

ApplicationBuilder::ApplicationBuilder(std::string_view id) {
    std::size_t repairs = 0;
    application_.id = repair_utf8(id, &repairs);
    if (repairs > 0) { flag("repaired-text", "the id is no UTF-8"); }
}

/// The section with this id, or null. Few are compared with each other, many are looked up.
Section* ApplicationBuilder::find(std::string const& id) {
    constexpr std::size_t kFew = 16;
    std::vector<Section>& sections = application_.sections;
    if (sections.size() < kFew) {
        auto const same =
            std::find_if(sections.begin(), sections.end(), [&id](Section const& other) { return other.id == id; });
        return same == sections.end() ? nullptr : &*same;
    }
    for (std::size_t i = numbers_.size(); i < sections.size(); ++i) { numbers_.emplace(sections[i].id, i); }
    auto const number = numbers_.find(id);
    return number == numbers_.end() ? nullptr : &sections[number->second];
}

void ApplicationBuilder::add(std::string section, std::string label, std::string text, SectionPages pages) {
    Section* const same = find(section);
    if (same == nullptr) {
        application_.sections.push_back({std::move(section), std::move(label), std::move(text), std::move(pages)});
        return;
    }
    if (is_blank(text)) { return; }
    if (is_blank(same->text)) {
        same->label = std::move(label);
        same->text = std::move(text);
        same->pages = std::move(pages);
        return;
    }
    flag("duplicate-section", fmt::format("{}: \"{}\" and \"{}\" were joined", section, same->label, label));
    same->text += same->text.ends_with('\n') ? "\n" : "\n\n";
    join_pages(pages, same->text.size(), same->pages);
    same->text += text;
}

void ApplicationBuilder::add_labelled(std::string_view label, std::string text, SectionPages pages) {
    if (auto id = section_of_label(label)) {
        return add(std::move(*id), std::string{label}, std::move(text), std::move(pages));
    }
    flag("unknown-section", fmt::format("\"{}\" names no section and is not scored", label));
    add_attachment(label, std::move(text));
}

void ApplicationBuilder::add_attachment(std::string_view name, std::string text) {
    add(fmt::format("attachment:{}", name), std::string{name}, std::move(text));
}

void ApplicationBuilder::put_title() {
    Section* const text = find("text");
    if (text == nullptr) { return add("text", "text", std::move(title_)); }
    text->text = text->text.empty() ? std::move(title_) : title_ + "\n\n" + text->text;
}

void ApplicationBuilder::flag(std::string code, std::string detail) {
    application_.flags.push_back({std::move(code), std::move(detail)});
}

void ApplicationBuilder::exempt(std::string_view kind_or_requirement) {
    auto id = section_id(kind_or_requirement);
    application_.exempt.push_back(id ? std::move(*id) : upper_case(trimmed(kind_or_requirement)));
}

void ApplicationBuilder::flag_tags() {
    for (Section const& section : application_.sections) {
        if (std::string detail = describe_tags(section); !detail.empty()) { flag("hidden-text", std::move(detail)); }
    }
}

void ApplicationBuilder::flag_invisible() {
    for (Section const& section : application_.sections) {
        if (std::string detail = describe_invisible(section); !detail.empty()) {
            flag("zero-width", std::move(detail));
        }
    }
}

void ApplicationBuilder::flag_look_alikes() {
    for (Section const& section : application_.sections) {
        if (!is_scored_section(section.id)) { continue; }
        if (std::string detail = describe_look_alikes(section); !detail.empty()) {
            flag("look-alike", std::move(detail));
        }
    }
}

Application ApplicationBuilder::build() && {
    if (!title_.empty()) { put_title(); }
    flag_look_alikes();
    flag_tags();
    flag_invisible();
    sort_sections(application_.sections);
    return std::move(application_);
}

}  // namespace winnow
