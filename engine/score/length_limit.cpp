#include "engine/score/length_limit.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace winnow {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::optional<std::size_t> words_offset(std::string_view text, std::uint64_t limit) {
    std::uint64_t words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const space = is_ascii_space(text[i]);
        if (!space && !inside && ++words > limit) { return i; }
        inside = !space;
    }
    return std::nullopt;
}

std::optional<std::size_t> characters_offset(std::string_view text, std::uint64_t limit) {
    std::uint64_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (starts_code_point(text[i]) && ++characters > limit) { return i; }
    }
    return std::nullopt;
}

std::uint64_t measure(std::string_view text, std::string_view unit) {
    std::uint64_t count = 0;
    bool inside = false;
    for (char const c : text) {
        bool const starts = unit == "words" ? !is_ascii_space(c) && !inside : starts_code_point(c);
        count += starts ? 1 : 0;
        inside = !is_ascii_space(c);
    }
    return count;
}

/// Where the page begins that stands `pages` behind the section's first one.
std::optional<std::size_t> page_offset(LimitedText const& section, std::uint64_t pages) {
    if (!section.pages.known() || section.text.empty()) { return std::nullopt; }
    if (pages == 0) { return 0; }
    if (pages > section.pages.breaks.size()) { return std::nullopt; }
    std::size_t const offset = section.pages.breaks[pages - 1];
    return offset < section.text.size() ? std::optional{offset} : std::nullopt;
}

std::vector<std::optional<std::size_t>> pages_beyond_all(std::span<LimitedText const> sections, std::uint64_t limit) {
    std::map<std::uint32_t, std::uint64_t> document_pages;
    std::vector<std::uint32_t> documents;  // in the order of their first sections
    for (LimitedText const& section : sections) {
        if (!section.pages.known()) { continue; }
        auto const [pages, is_new] = document_pages.try_emplace(section.pages.document, 0);
        if (is_new) { documents.push_back(section.pages.document); }
        pages->second = std::max(pages->second, section.pages.last());
    }
    std::map<std::uint32_t, std::uint64_t> pages_before;
    std::uint64_t sum = 0;
    for (std::uint32_t const document : documents) {
        pages_before[document] = sum;
        sum += document_pages[document];
    }
    std::vector<std::optional<std::size_t>> offsets;
    for (LimitedText const& section : sections) {
        std::uint64_t const before =
            section.pages.known() ? pages_before[section.pages.document] + section.pages.first - 1 : 0;
        offsets.push_back(page_offset(section, limit - std::min(limit, before)));
    }
    return offsets;
}

bool is_counted(Limit const& limit) { return limit.unit == "words" || limit.unit == "characters"; }

}  // namespace

bool limits_section(Limit const& limit, std::string_view id, bool text_is_resume) {
    return limit.applies_to == id || (text_is_resume && limit.applies_to == "resume" && id == "text");
}

bool text_is_resume(Mode mode, std::span<LimitedText const> sections) {
    return mode == Mode::resume && std::none_of(sections.begin(), sections.end(),
                                                [](LimitedText const& section) { return section.id == "resume"; });
}

std::uint64_t counted_pages(SectionPages const& pages) {
    return pages.known() ? pages.breaks.size() + (pages.shares_first ? 0 : 1) : 0;
}

std::optional<std::size_t> limit_offset(LimitedText const& section, Limit const& limit) {
    if (limit.unit == "words") { return words_offset(section.text, limit.value); }
    if (limit.unit == "characters") { return characters_offset(section.text, limit.value); }
    return page_offset(section, limit.value + (section.pages.shares_first ? 1 : 0));
}

std::vector<std::optional<std::size_t>> offsets_beyond_all(std::span<LimitedText const> sections, Limit const& limit) {
    if (!is_counted(limit)) { return pages_beyond_all(sections, limit.value); }
    std::vector<std::optional<std::size_t>> offsets;
    Limit rest = limit;
    for (LimitedText const& section : sections) {
        offsets.push_back(limit_offset(section, rest));
        rest.value -= std::min(rest.value, measure(section.text, limit.unit));
    }
    return offsets;
}

std::vector<Limit> all_limits(Plan const& plan) {
    std::vector<Limit> limits = plan.limits;
    for (Requirement const& requirement : plan.requirements) {
        if (!requirement.limit) { continue; }
        limits.push_back(*requirement.limit);
        limits.back().applies_to = requirement.id;
    }
    return limits;
}

bool has_counted_limits(Plan const& plan) {
    auto const limits = all_limits(plan);
    return std::any_of(limits.begin(), limits.end(), is_counted);
}

bool has_limits(Plan const& plan) { return !all_limits(plan).empty(); }

std::vector<std::optional<LimitCut>> limit_cuts(Plan const& plan, std::span<LimitedText const> sections,
                                                std::span<Answer const> answers) {
    std::vector<std::optional<LimitCut>> cuts(sections.size());
    auto const tighten = [&cuts](std::size_t section, std::optional<std::size_t> offset, Limit const& limit) {
        if (offset && (!cuts[section] || *offset < cuts[section]->offset)) { cuts[section] = {*offset, limit}; }
    };
    bool const lone_text = text_is_resume(plan.mode, sections);
    auto const applies = [&](Limit const& limit, std::size_t section) {
        if (limits_section(limit, sections[section].id, lone_text)) { return true; }
        for (std::size_t r = 0; r < answers.size(); ++r) {
            bool const answered = answers[r].kind == Answer::Kind::response && answers[r].section == section;
            if (answered && limit.applies_to == plan.requirements[r].id) { return true; }
        }
        return false;
    };
    for (Limit const& limit : all_limits(plan)) {
        if (limit.applies_to == "all") {
            auto const beyond = offsets_beyond_all(sections, limit);
            for (std::size_t s = 0; s < sections.size(); ++s) { tighten(s, beyond[s], limit); }
            continue;
        }
        for (std::size_t s = 0; s < sections.size(); ++s) {
            if (applies(limit, s)) { tighten(s, limit_offset(sections[s], limit), limit); }
        }
    }
    return cuts;
}

}  // namespace winnow
