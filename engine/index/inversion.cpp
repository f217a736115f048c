#include "engine/index/inversion.hpp"

#include "engine/index/parallel.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace winnow {
namespace {

constexpr std::uint32_t kNone = 0xffffffffU;
constexpr std::uint64_t kMostOccurrences = 0xffffffffU;

/// The analysts' vocabularies made one: terms in byte order, and each analyst's numbers as places in that order.
struct Vocabulary {
    std::vector<std::string_view> terms;
    std::vector<std::vector<std::uint32_t>> numbers;  ///< [analysts][terms of the analyst]
};

Vocabulary merge_vocabularies(std::span<Analyst const> analysts) {
    struct Entry {
        std::string_view term;
        std::uint32_t analyst;
        std::uint32_t number;
    };
    std::vector<Entry> entries;
    Vocabulary vocabulary;
    for (std::size_t analyst = 0; analyst < analysts.size(); ++analyst) {
        std::vector<std::string_view> const terms = analysts[analyst].terms().strings();
        vocabulary.numbers.emplace_back(terms.size());
        for (std::size_t number = 0; number < terms.size(); ++number) {
            entries.push_back({terms[number], static_cast<std::uint32_t>(analyst), static_cast<std::uint32_t>(number)});
        }
    }
    std::sort(entries.begin(), entries.end(), [](Entry const& a, Entry const& b) { return a.term < b.term; });
    for (Entry const& entry : entries) {
        if (vocabulary.terms.empty() || vocabulary.terms.back() != entry.term) {
            vocabulary.terms.push_back(entry.term);
        }
        vocabulary.numbers[entry.analyst][entry.number] = static_cast<std::uint32_t>(vocabulary.terms.size() - 1);
    }
    return vocabulary;
}

/// What one thread found of one term, then where it writes.
struct Share {
    std::size_t postings = 0;
    std::size_t occurrences = 0;
};

/// Consecutive logs for one thread: [first, last).
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<Share> shares;  ///< [terms]
};

/// Stretches of about equal numbers of tokens.
std::vector<Stretch> divide(std::span<TokenLog const> logs, std::size_t count) {
    std::size_t total = 0;
    for (TokenLog const& log : logs) { total += log.tokens.size(); }
    std::vector<Stretch> stretches;
    std::size_t taken = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const first = next;
        std::size_t const goal = total / count * (i + 1);
        while (next < logs.size() && (taken < goal || i + 1 == count)) { taken += logs[next++].tokens.size(); }
        stretches.push_back({first, next, {}});
    }
    return stretches;
}

class Inverter {
  public:
    Inverter(std::vector<TokenLog> logs, std::span<Analyst const> analysts, std::size_t threads)
        : logs_(std::move(logs)),
          threads_(threads),
          vocabulary_(merge_vocabularies(analysts)),
          stretches_(divide(logs_, threads)) {}

    Inversion run() && {
        run_parallel(threads_, stretches_.size(), [this](std::size_t, std::size_t i) { count(stretches_[i]); });
        lay_out();
        run_parallel(threads_, stretches_.size(), [this](std::size_t, std::size_t i) { place(stretches_[i]); });
        return {StringTable{vocabulary_.terms},
                {StoredArray{std::move(term_postings_)}, StoredArray{std::move(term_occurrences_)},
                 StoredArray{std::move(documents_)}, StoredArray{std::move(starts_)},
                 StoredArray{std::move(occurrences_)}}};
    }

  private:
    /// Calls visit(document, term, occurrence) for every token of the stretch.
    template <class Visit>
    void for_each_token(Stretch const& stretch, Visit visit) const {
        for (std::size_t i = stretch.first; i < stretch.last; ++i) {
            TokenLog const& log = logs_[i];
            std::vector<std::uint32_t> const& numbers = vocabulary_.numbers[log.analyst];
            std::size_t token = 0;
            for (std::size_t d = 0; d < log.ends.size(); ++d) {
                auto const document = static_cast<std::uint32_t>(log.first_document + d);
                for (; token < log.ends[d]; ++token) {
                    visit(document, numbers[log.tokens[token].term], log.tokens[token].at);
                }
            }
        }
    }

    void count(Stretch& stretch) const {
        stretch.shares.resize(vocabulary_.terms.size());
        std::vector<std::uint32_t> last_document(vocabulary_.terms.size(), kNone);
        for_each_token(stretch, [&](std::uint32_t document, std::uint32_t term, Occurrence) {
            ++stretch.shares[term].occurrences;
            if (std::exchange(last_document[term], document) != document) { ++stretch.shares[term].postings; }
        });
    }

    /// Turns counts into places: the terms in order and, within a term, the stretches in order.
    void lay_out() {
        Share total;
        for (std::size_t term = 0; term < vocabulary_.terms.size(); ++term) {
            term_postings_.push_back(total.postings);
            term_occurrences_.push_back(total.occurrences);
            for (Stretch& stretch : stretches_) {
                Share& share = stretch.shares[term];
                Share const found = std::exchange(share, total);
                total.postings += found.postings;
                total.occurrences += found.occurrences;
            }
        }
        term_postings_.push_back(total.postings);
        term_occurrences_.push_back(total.occurrences);
        documents_.resize(total.postings);
        starts_.resize(total.postings + vocabulary_.terms.size());
        occurrences_.resize(total.occurrences);
        for (std::size_t term = 0; term < vocabulary_.terms.size(); ++term) {
            std::uint64_t const occurrences = term_occurrences_[term + 1] - term_occurrences_[term];
            if (occurrences > kMostOccurrences) {
                throw Error{fmt::format("index: '{}' occurs {} times, too often for one index: split the pool",
                                        vocabulary_.terms[term], occurrences)};
            }
            starts_[term_postings_[term + 1] + term] = static_cast<std::uint32_t>(occurrences);
        }
    }

    void place(Stretch& stretch) {
        std::vector<std::uint32_t> last_document(vocabulary_.terms.size(), kNone);
        for_each_token(stretch, [&](std::uint32_t document, std::uint32_t term, Occurrence at) {
            Share& next = stretch.shares[term];
            if (std::exchange(last_document[term], document) != document) {
                documents_[next.postings] = DocId{document};
                starts_[next.postings + term] = static_cast<std::uint32_t>(next.occurrences - term_occurrences_[term]);
                ++next.postings;
            }
            occurrences_[next.occurrences++] = at;
        });
    }

    std::vector<TokenLog> logs_;
    std::size_t threads_;
    Vocabulary vocabulary_;
    std::vector<Stretch> stretches_;
    std::vector<std::uint64_t> term_postings_;
    std::vector<std::uint64_t> term_occurrences_;
    std::vector<DocId> documents_;
    std::vector<std::uint32_t> starts_;
    std::vector<Occurrence> occurrences_;
};

}  // namespace

Inversion invert(std::vector<TokenLog> logs, std::span<Analyst const> analysts, std::size_t threads) {
    return Inverter{std::move(logs), analysts, threads}.run();
}

}  // namespace winnow
