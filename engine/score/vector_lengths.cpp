#include "engine/score/vector_lengths.hpp"

#include "engine/index/posting_cursor.hpp"
#include "engine/number/logarithm.hpp"
#include "engine/record/section_name.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

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

VectorLengths::VectorLengths(Index const& index, Idf const& idf) : of_all_(true), first_(index.documents()) {
    std::size_t slots = 0;
    for (std::size_t d = 0; d < index.documents(); ++d) {
        first_[d] = slots;
        slots += 1 + index.sections(DocId{static_cast<std::uint32_t>(d)}).size();
    }
    lengths_.resize(slots);
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
                DocId const document = cursor.documents()[i];
                std::size_t const end = begin + cursor.frequencies()[i];
                double* const squares = lengths_.data() + first(document);
                add(squares[0], cursor.frequencies()[i]);
                std::span<SectionRange const> const sections = index.sections(document);
                for (std::size_t s = 0; s < sections.size() && begin < end; ++s) {
                    std::size_t const start = begin;
                    while (begin < end && cursor.occurrences()[begin].position() < sections[s].end_position) {
                        ++begin;
                    }
                    if (begin > start) { add(squares[1 + s], static_cast<std::uint32_t>(begin - start)); }
                }
                begin = end;
            }
        }
    }
    for (double& length : lengths_) { length = std::sqrt(length); }
}

VectorLengths::VectorLengths(Index const& index, std::span<DocId const> documents, Analyzer& analyzer, Idf const& idf)
    : of_all_(false), documents_(documents.begin(), documents.end()) {
    DampedFrequencies const damped_frequency;
    TokenBuffer buffer;
    for (DocId const document : documents) {
        first_.push_back(lengths_.size());
        std::map<std::string, std::vector<std::uint32_t>, std::less<>> frequencies;  // by section
        std::size_t sections = 0;
        for (Section const& section : index.application(document).sections) {
            if (!is_scored_section(section.id)) { continue; }
            analyzer.analyze(section.text, buffer);
            for (Token const& token : buffer.tokens) {
                auto& of_term = frequencies[std::string{buffer.term(token)}];
                of_term.resize(sections + 1);
                ++of_term.back();
            }
            ++sections;
        }
        lengths_.resize(lengths_.size() + 1 + sections);
        double* const squares = lengths_.data() + first_.back();
        for (auto const& [term, of_term] : frequencies) {
            double const weight = weight_of(term, idf);
            std::uint32_t const whole = std::accumulate(of_term.begin(), of_term.end(), std::uint32_t{0});
            add_square(squares[0], damped_frequency(whole), weight);
            for (std::size_t s = 0; s < of_term.size(); ++s) {
                if (of_term[s] > 0) { add_square(squares[1 + s], damped_frequency(of_term[s]), weight); }
            }
        }
    }
    for (double& length : lengths_) { length = std::sqrt(length); }
}

std::size_t VectorLengths::first_of(DocId document) const {
    auto const found = std::lower_bound(documents_.begin(), documents_.end(), document);
    assert(found != documents_.end() && *found == document);
    return first_[static_cast<std::size_t>(found - documents_.begin())];
}

}  // namespace winnow
