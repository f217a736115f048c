#include "engine/score/answering_block.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace winnow {
namespace {

/// Kept so that a pool with ever new sections does not fill the memory.
constexpr std::size_t kMostLayouts = 64;

bool same_layout(std::span<SectionRange const> a, std::span<SectionRange const> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](SectionRange const& x, SectionRange const& y) {
        return (x.length > 0) == (y.length > 0) && x.id == y.id;
    });
}

}  // namespace

AnsweringBlock::AnsweringBlock(ScoringContext const& context)
    : context_(context), answers_(context.plan.requirements.size(), &everything_) {
    for (std::size_t r = 0; r < answers_.size(); ++r) {
        if (!context.rule.wants_response(r)) { continue; }
        responsive_.push_back(r);
        columns_.push_back(std::make_unique<AnswerColumn>());
    }
}

AnsweringBlock::Layout const& AnsweringBlock::layout_of(std::span<SectionRange const> sections) {
    for (std::size_t i = 0; i < layouts_.size(); ++i) {
        std::size_t const candidate = (latest_layout_ + i) % layouts_.size();
        if (same_layout(layouts_[candidate].sections, sections)) {
            latest_layout_ = candidate;
            return layouts_[candidate];
        }
    }
    latest_layout_ = layouts_.size() < kMostLayouts ? layouts_.size() : (latest_layout_ + 1) % kMostLayouts;
    if (latest_layout_ == layouts_.size()) { layouts_.emplace_back(); }
    Layout& layout = layouts_[latest_layout_];
    layout.sections.assign(sections.begin(), sections.end());
    std::span<SectionRange const> const scored = scored_sections(layout.sections);
    context_.rule.answer(scored, layout.answers);
    layout.has_responses = AnsweringRule::has_responses(scored);
    return layout;
}

void AnsweringBlock::fill_everything(DocId first, std::size_t count) {
    std::uint32_t length = 0;
    double length_factor = bm25_length_factor(length, context_.mean_length);
    for (std::size_t d = 0; d < count; ++d) {
        DocId const document{static_cast<std::uint32_t>(static_cast<std::size_t>(first) + d)};
        if (std::uint32_t const own = context_.index.length(document); own != length) {
            length = own;
            length_factor = bm25_length_factor(length, context_.mean_length);
        }
        everything_.ranges[d] = {0, std::numeric_limits<std::uint32_t>::max()};
        everything_.length_factors[d] = length_factor;
        if (context_.lengths != nullptr) { everything_.vector_lengths[d] = context_.lengths->whole(document); }
    }
}

void AnsweringBlock::move_to(DocId first, DocId last) {
    std::size_t const count = static_cast<std::size_t>(last) - static_cast<std::size_t>(first);
    assert(count <= kBlockDocuments);
    fill_everything(first, count);
    bool any_responses = false;
    for (std::size_t d = 0; d < count && !responsive_.empty(); ++d) {
        DocId const document{static_cast<std::uint32_t>(static_cast<std::size_t>(first) + d)};
        std::span<SectionRange const> const sections = context_.index.sections(document);
        Layout const& layout = layout_of(sections);
        any_responses = any_responses || layout.has_responses;
        for (std::size_t i = 0; i < responsive_.size(); ++i) {
            AnswerColumn& column = *columns_[i];
            Answer const& answer = layout.answers[responsive_[i]];
            if (answer.kind == Answer::Kind::everything) {
                column.ranges[d] = everything_.ranges[d];
                column.length_factors[d] = everything_.length_factors[d];
                column.vector_lengths[d] = everything_.vector_lengths[d];
            } else if (answer.kind == Answer::Kind::missing) {
                column.ranges[d] = {};
            } else {
                SectionRange const& section = sections[answer.section];
                column.ranges[d] = {section.first_position, section.end_position - section.first_position};
                column.length_factors[d] = bm25_length_factor(section.length, context_.mean_length);
                if (context_.lengths != nullptr) {
                    column.vector_lengths[d] = context_.lengths->section(document, answer.section);
                }
            }
        }
    }
    for (std::size_t i = 0; i < responsive_.size(); ++i) {
        answers_[responsive_[i]] = any_responses ? columns_[i].get() : &everything_;
    }
}

}  // namespace winnow
