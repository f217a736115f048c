#include "engine/score/pool_layout.hpp"

#include "engine/score/document_view.hpp"

#include <algorithm>

namespace winnow {
namespace {

bool has_text(SectionRange const& section) { return section.length > 0; }

bool same_layout(std::span<SectionRange const> a, std::span<SectionRange const> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](SectionRange const& x, SectionRange const& y) {
        return has_text(x) == has_text(y) && x.id == y.id;
    });
}

}  // namespace

PoolLayout::PoolLayout(Index const& index) {
    places_.reserve(index.documents() + 1);
    std::uint32_t layout = 0;
    for (std::size_t d = 0; d < index.documents(); ++d) {
        std::span<SectionRange const> const sections =
            scored_sections(index.sections(DocId{static_cast<std::uint32_t>(d)}));
        bool const as_before = d > 0 && same_layout(layouts_[layout].sections, sections);
        if (!as_before) { layout = find_layout(sections); }
        if (layouts_.size() > kMostLayouts || names() > kMostNames) {
            regular_ = false;
            return;
        }
        places_.push_back({section_ends_.size(), layout});
        for (SectionRange const& section : sections) {
            if (has_text(section)) { section_ends_.push_back(section.end_position); }
        }
    }
    places_.push_back({section_ends_.size(), 0});
}

std::uint32_t PoolLayout::find_layout(std::span<SectionRange const> sections) {
    std::string key;
    for (SectionRange const& section : sections) {
        key += section.id;
        key += has_text(section) ? '\n' : '\r';
    }
    auto const [found, is_new] = layout_numbers_.try_emplace(std::move(key), 0);
    if (is_new) { found->second = add_layout(sections); }
    return found->second;
}

std::uint32_t PoolLayout::add_layout(std::span<SectionRange const> sections) {
    Layout& layout = layouts_.emplace_back();
    layout.sections.assign(sections.begin(), sections.end());
    for (std::size_t s = 0; s < sections.size(); ++s) {
        if (!has_text(sections[s])) {
            layout.names.push_back(kNoName);
            continue;
        }
        auto const again = std::count_if(sections.begin(), sections.begin() + static_cast<std::ptrdiff_t>(s),
                                         [&](SectionRange const& other) { return other.id == sections[s].id; });
        std::string name{sections[s].id};
        name.append(static_cast<std::size_t>(again), '\n');
        layout.names.push_back(
            name_numbers_.try_emplace(std::move(name), static_cast<std::uint32_t>(name_numbers_.size())).first->second);
        layout.names_of_text.push_back(layout.names.back());
    }
    return static_cast<std::uint32_t>(layouts_.size() - 1);
}

}  // namespace winnow
