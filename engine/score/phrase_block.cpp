#include "engine/score/phrase_block.hpp"

#include <bit>
#include <limits>

namespace winnow {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

}  // namespace

PhraseBlock::PhraseBlock(CompiledPlan const& plan) : plan_(plan), holders_of_(plan.terms.size(), kNone) {
    for (Pattern const& pattern : plan.patterns) {
        if (pattern.steps.size() < 2) { continue; }
        for (Pattern::Step const& step : pattern.steps) {
            if (holders_of_[step.term] != kNone) { continue; }
            holders_of_[step.term] = holders_.size();
            holders_.emplace_back();
        }
    }
}

void PhraseBlock::mark_holders(PostingBlocks const& postings, DocId first) {
    for (std::size_t term = 0; term < holders_of_.size(); ++term) {
        if (holders_of_[term] == kNone) { continue; }
        Holders& holders = holders_[holders_of_[term]];
        holders.bits.fill(0);
        std::span<DocId const> const documents = postings[term].documents;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            std::size_t const place = static_cast<std::size_t>(documents[i]) - static_cast<std::size_t>(first);
            holders.bits[place / 64] |= std::uint64_t{1} << (place % 64);
            holders.postings[place] = static_cast<std::uint16_t>(i);
        }
    }
}

void PhraseBlock::find(PostingBlocks const& postings, DocId first) {
    mark_holders(postings, first);
    matches_.clear();
    starts_.clear();
    for (Pattern const& pattern : plan_.patterns) {
        starts_.push_back(matches_.size());
        if (pattern.steps.size() >= 2) { find(pattern, postings); }
    }
    starts_.push_back(matches_.size());
}

void PhraseBlock::find(Pattern const& pattern, PostingBlocks const& postings) {
    for (std::size_t word = 0; word < kWords; ++word) {
        std::uint64_t all = ~std::uint64_t{0};
        for (Pattern::Step const& step : pattern.steps) { all &= holders_[holders_of_[step.term]].bits[word]; }
        for (; all != 0; all &= all - 1) {
            auto const place = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(all)));
            steps_.clear();
            for (Pattern::Step const& step : pattern.steps) {
                steps_.push_back(
                    {step.offset, postings[step.term].of(holders_[holders_of_[step.term]].postings[place])});
            }
            match_steps(std::span{steps_}, [&](Match const& match) { matches_.push_back({place, match}); });
        }
    }
}

}  // namespace winnow
