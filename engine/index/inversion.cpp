#include "engine/index/inversion.hpp"

#include "engine/index/parallel.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace winnow {
namespace {

/// Work of one piece for a thread, in tokens.
constexpr std::uint64_t kPieceTokens = 1U << 17U;
/// Pieces in memory for each thread.
constexpr std::size_t kPiecesPerThread = 4;

static_assert(sizeof(Occurrence) == sizeof(std::uint32_t));

constexpr std::uint64_t place(std::size_t document, Occurrence at) {
    return std::uint64_t{document} << 32U | std::bit_cast<std::uint32_t>(at);
}
constexpr std::uint32_t document_of(std::uint64_t place) { return static_cast<std::uint32_t>(place >> 32U); }
constexpr Occurrence occurrence_of(std::uint64_t place) {
    return std::bit_cast<Occurrence>(static_cast<std::uint32_t>(place));
}

/// The string's first eight bytes, filled up with zeros, as a number: of two strings the one with the smaller number
/// comes first, and where they are equal the strings must be compared.
std::uint64_t ordering_head(std::string_view string) {
    std::uint64_t head = 0;
    std::memcpy(&head, string.data(), std::min(string.size(), sizeof(head)));
    return __builtin_bswap64(head);
}

/// Consecutive documents for one thread: [first, last).
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::uint64_t> next;  ///< [terms]: tokens counted, then where the next one goes
};

/// Stretches of about equal numbers of tokens.
std::vector<Stretch> divide(std::span<DocumentTokens const> documents, std::size_t count) {
    std::size_t total = 0;
    for (DocumentTokens const& document : documents) { total += document.tokens.size(); }
    std::vector<Stretch> stretches;
    std::size_t taken = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const first = next;
        std::size_t const goal = total / count * (i + 1);
        while (next < documents.size() && (taken < goal || i + 1 == count)) {
            taken += documents[next++].tokens.size();
        }
        stretches.push_back({first, next, {}});
    }
    return stretches;
}

}  // namespace

Inversion::Inversion(std::span<DocumentTokens const> documents, std::span<Analyst const* const> analysts,
                     std::size_t threads)
    : threads_(threads) {
    struct Entry {
        std::uint64_t head;  ///< of the term, as ordering_head() gives it: mostly all that is compared
        std::string_view term;
        std::uint32_t analyst;
        std::uint32_t number;
    };
    std::vector<Entry> entries;
    for (std::size_t analyst = 0; analyst < analysts.size(); ++analyst) {
        std::vector<std::string_view> const terms = analysts[analyst]->terms().strings();
        numbers_.emplace_back(terms.size());
        for (std::size_t number = 0; number < terms.size(); ++number) {
            entries.push_back({ordering_head(terms[number]), terms[number], static_cast<std::uint32_t>(analyst),
                               static_cast<std::uint32_t>(number)});
        }
    }
    std::sort(entries.begin(), entries.end(),
              [](Entry const& a, Entry const& b) { return a.head != b.head ? a.head < b.head : a.term < b.term; });
    for (Entry const& entry : entries) {
        if (terms_.empty() || terms_.back() != entry.term) { terms_.push_back(entry.term); }
        numbers_[entry.analyst][entry.number] = static_cast<std::uint32_t>(terms_.size() - 1);
    }
    sort(documents);
}

void Inversion::sort(std::span<DocumentTokens const> documents) {
    std::vector<Stretch> stretches = divide(documents, threads_);
    run_parallel(threads_, stretches.size(), [&](std::size_t, std::size_t i) {
        Stretch& stretch = stretches[i];
        stretch.next.resize(terms_.size());
        for (std::size_t d = stretch.first; d < stretch.last; ++d) {
            std::vector<std::uint32_t> const& numbers = numbers_[documents[d].analyst];
            for (LoggedToken const& token : documents[d].tokens) { ++stretch.next[numbers[token.term]]; }
        }
    });
    // Counts become places: the terms in order and, within a term, the stretches in order.
    std::uint64_t total = 0;
    starts_.reserve(terms_.size() + 1);
    for (std::size_t term = 0; term < terms_.size(); ++term) {
        starts_.push_back(total);
        for (Stretch& stretch : stretches) { total += std::exchange(stretch.next[term], total); }
    }
    starts_.push_back(total);
    places_ = make_unset_array<std::uint64_t>(total);
    run_parallel(threads_, stretches.size(), [&](std::size_t, std::size_t i) {
        Stretch& stretch = stretches[i];
        for (std::size_t d = stretch.first; d < stretch.last; ++d) {
            std::vector<std::uint32_t> const& numbers = numbers_[documents[d].analyst];
            for (LoggedToken const& token : documents[d].tokens) {
                places_[stretch.next[numbers[token.term]]++] = place(d, token.at);
            }
        }
    });
}

void Inversion::encode(std::span<std::uint32_t const> limits,
                       std::function<void(EncodedTerms const&)> const& sink) const {
    encode_in_order(
        threads_, terms_.size(), limits, [this](std::size_t term) { return starts_[term]; },
        [this](std::size_t term, TermEncoder& encoder) { encode_term(term, encoder); }, sink);
}

void Inversion::encode_term(std::size_t term, TermEncoder& encoder) const {
    std::span const places{places_.get() + starts_[term], starts_[term + 1] - starts_[term]};
    // A vocabulary may have terms of documents that were taken back.
    if (places.empty()) { return; }
    if (places.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw Error{fmt::format("index: '{}' occurs {} times, too often for one index: split the pool", terms_[term],
                                places.size())};
    }
    DecodedPostings& scratch = encoder.scratch();
    if (scratch.occurrences.size() < places.size()) {
        scratch.documents.resize(places.size());
        scratch.starts.resize(places.size() + 1);
        scratch.occurrences.resize(places.size());
    }
    // Every token is written as if it began a posting, and written over if it did not: no branch that would be guessed.
    std::size_t postings = 0;
    std::uint32_t last = document_of(places[0]);
    scratch.starts[0] = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::uint32_t const document = document_of(places[i]);
        postings += document != last ? 1U : 0U;
        last = document;
        scratch.documents[postings] = DocId{document};
        scratch.starts[postings + 1] = static_cast<std::uint32_t>(i + 1);
        scratch.occurrences[i] = occurrence_of(places[i]);
    }
    ++postings;
    encoder.add(terms_[term],
                {std::span{scratch.documents}.first(postings), std::span{scratch.starts}.first(postings + 1),
                 std::span{scratch.occurrences}.first(places.size())});
}

void encode_in_order(std::size_t threads, std::size_t count, std::span<std::uint32_t const> limits,
                     std::function<std::uint64_t(std::size_t)> const& sizes,
                     std::function<void(std::size_t, TermEncoder&)> const& encode,
                     std::function<void(EncodedTerms const&)> const& sink) {
    struct Piece {
        std::size_t first = 0;
        std::size_t last = 0;
        EncodedTerms terms;
    };
    std::vector<TermEncoder> encoders(threads, TermEncoder{limits});
    std::vector<Piece> pieces(threads * kPiecesPerThread);
    for (std::size_t next = 0; next < count;) {
        std::size_t used = 0;
        for (; next < count && used < pieces.size(); ++used) {
            std::size_t const first = next;
            while (next < count && sizes(next) - sizes(first) < kPieceTokens) { ++next; }
            pieces[used].first = first;
            pieces[used].last = next;
        }
        run_parallel(threads, used, [&](std::size_t worker, std::size_t i) {
            for (std::size_t term = pieces[i].first; term < pieces[i].last; ++term) { encode(term, encoders[worker]); }
            encoders[worker].take(pieces[i].terms);
        });
        for (std::size_t i = 0; i < used; ++i) { sink(pieces[i].terms); }
    }
}

}  // namespace winnow
