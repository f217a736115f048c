#include "engine/review/draft_limits.hpp"

#include "engine/score/length_limit.hpp"

#include <algorithm>
#include <iterator>

namespace winnow {
namespace {

LimitedText limited(DraftSection const& section) { return {section.id, section.text, section.pages}; }

bool is_same(Limit const& a, Limit const& b) { return a.unit == b.unit && a.value == b.value; }

void add_beyond_all(std::span<DraftSection const* const> sections, Limit const& limit,
                    std::vector<PassedLimit>& passed) {
    std::vector<DraftSection const*> scored;
    std::vector<LimitedText> texts;
    for (DraftSection const* section : sections) {
        if (!is_scored_section(section->id)) { continue; }
        scored.push_back(section);
        texts.push_back(limited(*section));
    }
    auto const offsets = offsets_beyond_all(texts, limit);
    for (std::size_t s = 0; s < scored.size(); ++s) {
        if (offsets[s]) { passed.push_back({scored[s], &limit, *offsets[s]}); }
    }
}

}  // namespace

std::vector<Limit const*> limits_of(Draft const& draft, DraftSection const& section, bool in_pages) {
    std::vector<LimitedText> texts;
    std::transform(draft.sections.begin(), draft.sections.end(), std::back_inserter(texts), limited);
    bool const lone_text = draft.context.mode && text_is_resume(*draft.context.mode, texts);
    std::vector<Limit const*> limits;
    for (Limit const& limit : draft.context.limits) {
        bool const is_known =
            std::any_of(limits.begin(), limits.end(), [&limit](Limit const* other) { return is_same(*other, limit); });
        bool const applies = limits_section(limit, section.id, lone_text) && (limit.unit == "pages") == in_pages;
        if (applies && !is_known) { limits.push_back(&limit); }
    }
    return limits;
}

std::vector<PassedLimit> passed_limits(Draft const& draft, std::span<DraftSection const* const> sections,
                                       bool in_pages) {
    std::vector<PassedLimit> passed;
    for (Limit const& limit : draft.context.limits) {
        if (limit.applies_to == "all" && (limit.unit == "pages") == in_pages) {
            add_beyond_all(sections, limit, passed);
        }
    }
    for (DraftSection const* section : sections) {
        for (Limit const* limit : limits_of(draft, *section, in_pages)) {
            if (auto const offset = limit_offset(limited(*section), *limit)) {
                passed.push_back({section, limit, *offset});
            }
        }
    }
    return passed;
}

}  // namespace winnow
