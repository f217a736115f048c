#pragma once

#include "engine/score/evaluator.hpp"
#include "engine/score/pool_counts.hpp"
#include "engine/score/pool_weightings.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace winnow {

/// The points of a whole pool under one plan and nothing else: what is needed of everybody where only the best are
/// listed. They are Scores::exact to the last millionth.
///
/// Points are a sum over the plan's words of a worth that depends on a small code, so that all requirements for which
/// one word counts in one section share one table of sixteen worths, and a document's points are as many additions as
/// it has such words. Applications whose sections answer alike and whose weights are the same are a class and have
/// tables of their own. Immutable after construction; any number of threads may share it.
class PointsScorer {
  public:
    /// \param counts   of context.index; must outlive this, as everything in the context.
    /// \param threads  >= 1, to count words that were not asked for before.
    /// \pre counts.layout().regular().
    PointsScorer(ScoringContext const& context, PoolWeightings const& weightings, PoolCounts const& counts,
                 std::size_t threads);

    /// Whether a document has its points from here: all but those of rare classes and those that are scored alone.
    [[nodiscard]] bool scores(DocId document) const { return class_of(document) != kNoClass; }

    /// Points of documents [first, first + points.size()); of those that are not scored here, 0.
    /// \pre first is a multiple of CountList::kChunkDocuments.
    void score(std::size_t first, std::span<MicroPoints> points) const;

  private:
    /// Where a requirement looks: in the section of a name, in everything, or nowhere.
    using Source = std::int64_t;
    static constexpr Source kEverything = -1;
    static constexpr Source kNowhere = -2;

    /// Each class in a chunk costs another pass over its words; those that come after are rare.
    static constexpr std::size_t kMostClasses = 4;
    static constexpr std::uint8_t kNoClass = 0xff;

    /// A term or keyword of a requirement, for counts that have no code.
    struct Part {
        std::uint32_t requirement;
        std::uint32_t index;
        bool is_keyword;
    };
    /// What one word earns in one section.
    struct Step {
        CountList const* counts = nullptr;
        std::array<std::int32_t, CountList::kCodes> worth{};
        std::vector<Part> parts;
    };
    struct Class {
        std::uint8_t weighting = 0;
        std::vector<std::uint32_t> layouts;
        std::vector<Source> sources;  ///< [R]
        std::vector<Step> steps;
    };
    /// Documents that have one layout and one weighting.
    struct Group {
        std::uint32_t layout;
        std::uint8_t weighting;
        std::size_t number;  ///< group_of its documents
        std::size_t documents;
    };

    [[nodiscard]] std::uint8_t class_of(DocId document) const {
        return classes_of_.empty() ? std::uint8_t{0} : classes_of_[static_cast<std::size_t>(document)];
    }
    [[nodiscard]] std::size_t group_of(DocId document) const;
    void count_words(std::size_t threads);
    [[nodiscard]] std::vector<Group> groups() const;
    void make_classes();
    [[nodiscard]] std::vector<Source> sources_of(std::uint32_t layout) const;
    bool join(Class& joined, Group const& group, std::vector<Source> const& sources) const;
    [[nodiscard]] bool has_name(std::uint32_t layout, Source name) const;
    bool make_steps(Class& made) const;
    [[nodiscard]] MicroPoints worth(Class const& own, Part const& part, Occurrences const& occurrences) const;
    void add_up(Class const& own, std::size_t chunk, std::span<std::int32_t> sums) const;

    ScoringContext context_;
    PoolWeightings const& weightings_;
    PoolCounts const& counts_;
    std::vector<PhraseCounts const*> term_counts_;                  ///< [plan terms]; null: nowhere in the pool
    std::vector<std::vector<PhraseCounts const*>> keyword_counts_;  ///< [R][keywords]; null: nowhere in the pool
    std::vector<Class> classes_;
    std::vector<std::uint8_t> classes_of_;  ///< [documents]; empty: all of class 0
};

}  // namespace winnow
