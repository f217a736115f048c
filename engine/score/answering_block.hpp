#pragma once

#include "engine/score/answering.hpp"
#include "engine/score/evaluator.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace winnow {

/// Documents that are scored together: their sums lie in the processor's first cache.
inline constexpr std::size_t kBlockDocuments = 512;

/// What answers one requirement in each document of a block. [kBlockDocuments], by place in the block.
struct AnswerColumn {
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;

        [[nodiscard]] bool contains(std::uint32_t position) const { return position - begin < size; }
    };
    std::array<Range, kBlockDocuments> ranges{};           ///< positions; empty for a missing response
    std::array<double, kBlockDocuments> length_factors{};  ///< bm25_length_factor
    std::array<double, kBlockDocuments> vector_lengths{};  ///< Euclidean, for the cosine
};

/// Finds what answers the plan's requirements, a block of documents at a time. Most applications of a pool have the
/// same sections, so that the rules are asked once for each set of sections, not once for each document. One per
/// thread.
class AnsweringBlock {
  public:
    explicit AnsweringBlock(ScoringContext const& context);

    /// \pre last - first <= kBlockDocuments.
    void move_to(DocId first, DocId last);

    [[nodiscard]] AnswerColumn const& operator[](std::size_t requirement) const { return *answers_[requirement]; }

  private:
    /// Sections that an application may have, and what they answer.
    struct Layout {
        std::vector<SectionRange> sections;  ///< by their ids and whether they have text
        std::vector<Answer> answers;         ///< [R]
        bool has_responses = false;
    };

    void fill_everything(DocId first, std::size_t count);
    Layout const& layout_of(std::span<SectionRange const> sections);

    ScoringContext context_;
    std::vector<Layout> layouts_;
    std::size_t latest_layout_ = 0;
    AnswerColumn everything_{};
    std::vector<std::size_t> responsive_;                 ///< requirements that need a response
    std::vector<std::unique_ptr<AnswerColumn>> columns_;  ///< [responsive_.size()]
    std::vector<AnswerColumn const*> answers_;            ///< [R], into the columns above
};

}  // namespace winnow
