#include "engine/score/vector_lengths.hpp"

#include "engine/number/logarithm.hpp"

#include <cmath>

namespace winnow {
DampedFrequencies::DampedFrequencies() {
    for (std::uint32_t frequency = 1; frequency < table_.size(); ++frequency) {
        table_[frequency] = compute(frequency);
    }
}

double DampedFrequencies::compute(std::uint32_t frequency) {
    return 1.0 + natural_logarithm(static_cast<double>(frequency));
}

VectorLengths::VectorLengths(Index const& index, std::function<Micro(std::string_view)> const& idf)
    : first_(index.documents()) {
    std::size_t slots = 0;
    for (std::size_t d = 0; d < index.documents(); ++d) {
        first_[d] = slots;
        slots += 1 + index.sections(DocId{static_cast<std::uint32_t>(d)}).size();
    }
    lengths_.resize(slots);
    DampedFrequencies const damped_frequency;
    for (std::size_t t = 0; t < index.terms(); ++t) {
        TermId const term{static_cast<std::uint32_t>(t)};
        double const weight = static_cast<double>(idf(index.term(term))) / static_cast<double>(kMicro);
        auto const add = [&](double& square, std::uint32_t frequency) {
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
