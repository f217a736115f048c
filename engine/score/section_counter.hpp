#pragma once

#include "engine/index/index.hpp"
#include "engine/score/count_list.hpp"
#include "engine/score/phrase_counts.hpp"
#include "engine/score/pool_layout.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace winnow {

/// The occurrences of one posting.
inline std::span<Occurrence const> occurrences_of(PostingList const& list, std::size_t posting) {
    return list.occurrences.subspan(list.starts[posting], list.starts[posting + 1] - list.starts[posting]);
}

/// Counts occurrences by section, document after document.
class SectionCounter {
  public:
    /// \param layout  regular; must outlive this.
    explicit SectionCounter(PoolLayout const& layout) : layout_(layout), by_name_(layout.names()) {}

    /// \param occurrences  of a document, by position. \pre documents rise from call to call.
    void add(DocId document, std::span<Occurrence const> occurrences) {
        std::span<std::uint32_t const> const ends = layout_.section_ends(document);
        std::span<std::uint32_t const> const names = layout_.section_names(document);
        if (occurrences.size() == 1) {
            add_only(document, occurrences.front(), ends, names);
            return;
        }
        for (std::size_t i = 0; i < occurrences.size();) {
            std::size_t const section = count_not_above(ends, occurrences[i].position());
            if (section == ends.size()) { break; }
            std::uint64_t tally = kUnits[static_cast<std::size_t>(occurrences[i].context())];
            for (++i; i < occurrences.size() && occurrences[i].position() < ends[section]; ++i) {
                tally += kUnits[static_cast<std::size_t>(occurrences[i].context())];
            }
            by_name_[names[section]].append(document, static_cast<std::uint32_t>(tally),
                                            static_cast<std::uint32_t>(tally >> 32U));
        }
    }

    /// What layouts say of the documents is fetched ahead: rare words leap from one to the next.
    void add(PostingList const& list) {
        std::span<DocId const> const documents = list.documents;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (i + kFetchPlaces < documents.size()) { layout_.prefetch_place(documents[i + kFetchPlaces]); }
            if (i + kFetchEnds < documents.size()) { layout_.prefetch_ends(documents[i + kFetchEnds]); }
            add(documents[i], occurrences_of(list, i));
        }
    }

    /// \param documents  of the pool.
    [[nodiscard]] std::unique_ptr<PhraseCounts const> finish(std::size_t documents) && {
        for (CountList& list : by_name_) { list.finish(documents); }
        return std::make_unique<PhraseCounts const>(std::move(by_name_), documents);
    }

  private:
    /// What an occurrence adds by its context: prose counts in the lower half, lists in the upper, negated ones not.
    static constexpr std::array<std::uint64_t, 4> kUnits{1, std::uint64_t{1} << 32U, 0, 0};
    static_assert(static_cast<int>(Context::prose) == 0 && static_cast<int>(Context::listed) == 1);

    /// So many documents ahead their places in the layout are fetched, and then what these lead to.
    static constexpr std::size_t kFetchPlaces = 32;
    static constexpr std::size_t kFetchEnds = 16;

    /// How many of some rising numbers are not above a position. All are looked at, without a branch: where a word
    /// stands cannot be guessed, and the sections of a document are few.
    static std::size_t count_not_above(std::span<std::uint32_t const> ends, std::uint32_t position) {
        std::uint32_t count = 0;
        for (std::uint32_t const end : ends) { count += end <= position ? 1U : 0U; }
        return count;
    }

    /// As add, of a word that a document has once; most words are such in most documents.
    void add_only(DocId document, Occurrence occurrence, std::span<std::uint32_t const> ends,
                  std::span<std::uint32_t const> names) {
        std::size_t const section = count_not_above(ends, occurrence.position());
        if (section == ends.size()) { return; }
        std::uint64_t const tally = kUnits[static_cast<std::size_t>(occurrence.context())];
        by_name_[names[section]].append(document, static_cast<std::uint32_t>(tally),
                                        static_cast<std::uint32_t>(tally >> 32U));
    }

    PoolLayout const& layout_;
    std::vector<CountList> by_name_;
};

}  // namespace winnow
