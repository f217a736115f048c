#include "engine/score/vector_lengths.hpp"

#include "engine/index/posting_cursor.hpp"
#include "engine/number/logarithm.hpp"

#include <cmath>

namespace winnow {
namespace {

double weight_of(std::string_view term, VectorLengths::Idf const& idf) {
    return static_cast<double>(idf(term)) / static_cast<double>(kMicro);
}

void add_square(double& sum, double damped_frequency, double weight) {
    double const component = damped_frequency * weight;
    sum += component * component;
}

}  // namespace

DampedFrequencies::DampedFrequencies() {
    for (std::uint32_t frequency = 1; frequency < table_.size(); ++frequency) {
        table_[frequency] = compute(frequency);
    }
}

double DampedFrequencies::compute(std::uint32_t frequency) {
    return 1.0 + natural_logarithm(static_cast<double>(frequency));
}

VectorLengths::VectorLengths(Index const& index, Idf const& idf) {
    std::vector<std::uint32_t> ends;  // of sections, as lengths_
    for (std::size_t d = 0; d < index.documents(); ++d) {
        first_.push_back(ends.size());
        ends.push_back(0);
        for (SectionRange const& section : index.sections(DocId{static_cast<std::uint32_t>(d)})) {
            ends.push_back(section.end_position);
        }
    }
    first_.push_back(ends.size());
    lengths_.resize(ends.size());
    DampedFrequencies const damped_frequency;
    for (std::size_t t = 0; t < index.terms(); ++t) {
        TermId const term{static_cast<std::uint32_t>(t)};
        double const weight = weight_of(index.term(term), idf);
        auto const add = [&](double& sum, std::uint32_t frequency) {
            add_square(sum, damped_frequency(frequency), weight);
        };
        for (PostingCursor cursor{index, term, PostingCursor::Reads::occurrences}; cursor.next();) {
            std::size_t begin = 0;
            for (std::size_t i = 0; i < cursor.documents().size(); ++i) {
                auto const document = static_cast<std::size_t>(cursor.documents()[i]);
                std::size_t const end = begin + cursor.frequencies()[i];
                std::size_t slot = first_[document];
                add(lengths_[slot], cursor.frequencies()[i]);
                while (++slot < first_[document + 1] && begin < end) {
                    std::size_t const start = begin;
                    while (begin < end && cursor.occurrences()[begin].position() < ends[slot]) { ++begin; }
                    if (begin > start) { add(lengths_[slot], static_cast<std::uint32_t>(begin - start)); }
                }
                begin = end;
            }
        }
    }
    for (double& length : lengths_) { length = std::sqrt(length); }
}

}  // namespace winnow
