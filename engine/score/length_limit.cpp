#include "engine/score/length_limit.hpp"

#include "engine/text/ascii.hpp"

#include <algorithm>
#include <cstdint>

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

}  // namespace

std::optional<std::size_t> limit_offset(std::string_view text, Limit const& limit) {
    if (limit.unit == "words") { return words_offset(text, limit.value); }
    if (limit.unit == "characters") { return characters_offset(text, limit.value); }
    return std::nullopt;
}

bool has_text_limits(Plan const& plan) {
    auto const measurable = [](Limit const& limit) { return limit.unit == "words" || limit.unit == "characters"; };
    return std::any_of(plan.limits.begin(), plan.limits.end(), measurable) ||
           std::any_of(plan.requirements.begin(), plan.requirements.end(),
                       [&](Requirement const& r) { return r.limit && measurable(*r.limit); });
}

std::vector<std::optional<std::size_t>> limit_offsets(Plan const& plan, std::span<Section const> sections,
                                                      std::span<Answer const> answers) {
    std::vector<std::optional<std::size_t>> offsets(sections.size());
    auto const tighten = [&offsets](std::size_t section, std::optional<std::size_t> offset) {
        if (offset && (!offsets[section] || *offset < *offsets[section])) { offsets[section] = offset; }
    };
    auto const applies = [&](Limit const& limit, std::size_t section) {
        if (limit.applies_to == sections[section].id) { return true; }
        for (std::size_t r = 0; r < answers.size(); ++r) {
            bool const answered = answers[r].kind == Answer::Kind::response && answers[r].section == section;
            if (answered && limit.applies_to == plan.requirements[r].id) { return true; }
        }
        return false;
    };
    std::vector<Limit> limits = plan.limits;
    for (Requirement const& requirement : plan.requirements) {
        if (!requirement.limit) { continue; }
        limits.push_back(*requirement.limit);
        limits.back().applies_to = requirement.id;
    }
    for (Limit const& limit : limits) {
        if (limit.applies_to == "all") {
            Limit rest = limit;
            for (std::size_t s = 0; s < sections.size(); ++s) {
                tighten(s, limit_offset(sections[s].text, rest));
                rest.value -= std::min(rest.value, measure(sections[s].text, limit.unit));
            }
            continue;
        }
        for (std::size_t s = 0; s < sections.size(); ++s) {
            if (applies(limit, s)) { tighten(s, limit_offset(sections[s].text, limit)); }
        }
    }
    return offsets;
}

}  // namespace winnow
