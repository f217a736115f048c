#include "engine/score/vector_lengths.hpp"

#include "engine/number/logarithm.hpp"

#include <array>
#include <cmath>

namespace winnow {
namespace {

constexpr std::size_t kTabulated = 256;

std::array<double, kTabulated> tabulate() {
    std::array<double, kTabulated> table{};
    for (std::size_t i = 1; i < kTabulated; ++i) { table[i] = 1.0 + natural_logarithm(static_cast<double>(i)); }
    return table;
}

}  // namespace

double damped_frequency(std::uint32_t frequency) {
    static std::array<double, kTabulated> const kTable = tabulate();
    return frequency < kTabulated ? kTable[frequency] : 1.0 + natural_logarithm(frequency);
}

VectorLengths::VectorLengths(Index const& index, std::function<Micro(std::string_view)> const& idf)
    : first_(index.documents()) {
    std::size_t slots = 0;
    for (std::size_t d = 0; d < index.documents(); ++d) {
        first_[d] = slots;
        slots += 1 + index.sections(DocId{static_cast<std::uint32_t>(d)}).size();
    }
    lengths_.resize(slots);
    for (std::size_t t = 0; t < index.terms(); ++t) {
        TermId const term{static_cast<std::uint32_t>(t)};
        double const weight = static_cast<double>(idf(index.term(term))) / static_cast<double>(kMicro);
        auto const add = [weight](double& square, std::uint32_t frequency) {
            double const component = damped_frequency(frequency) * weight;
            square += component * component;
        };
        PostingList const postings = index.postings(term);
        for (std::size_t i = 0; i < postings.documents.size(); ++i) {
            DocId const document = postings.documents[i];
            std::uint32_t const begin = postings.starts[i];
            std::uint32_t const end = postings.starts[i + 1];
            double* const squares = lengths_.data() + first(document);
            add(squares[0], end - begin);
            std::span<SectionRange const> const sections = index.sections(document);
            std::uint32_t next = begin;
            for (std::size_t s = 0; s < sections.size() && next < end; ++s) {
                std::uint32_t const start = next;
                while (next < end && postings.occurrences[next].position() < sections[s].end_position) { ++next; }
                if (next > start) { add(squares[1 + s], next - start); }
            }
        }
    }
    for (double& length : lengths_) { length = std::sqrt(length); }
}

}  // namespace winnow
