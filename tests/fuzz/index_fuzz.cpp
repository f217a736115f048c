#include "engine/index/index_format.hpp"
#include "engine/record/error.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace winnow;

/// Touches all that an index can be asked for; what decode_index lets through must bear it.
void walk(Index const& index) {
    for (std::size_t i = 0; i < index.documents(); ++i) {
        auto const document = static_cast<DocId>(i);
        if (index.find(index.id(document)) != document) { std::abort(); }
        std::size_t length = 0;
        for (SectionRange const& section : index.sections(document)) { length += section.length; }
        if (length != index.length(document)) { std::abort(); }
        try {
            static_cast<void>(index.application(document));
        } catch (Error const&) {
            // A damaged text is found when it is unpacked.
        }
    }
    for (std::size_t t = 0; t < index.terms(); ++t) {
        auto const term = static_cast<TermId>(t);
        if (index.find_term(index.term(term)) != term) { std::abort(); }
        PostingList const list = index.postings(term);
        for (std::size_t i = 0; i < list.documents.size(); ++i) {
            auto const sections = index.sections(list.documents[i]);
            for (std::uint32_t o = list.starts[i]; o < list.starts[i + 1]; ++o) {
                if (list.occurrences[o].position() >= sections.back().end_position) { std::abort(); }
            }
        }
    }
}

void decode(std::vector<char> image) {
    std::vector<std::string> faults;
    auto parts = decode_index(std::move(image), faults);
    if (parts.has_value() != faults.empty()) { std::abort(); }
    if (parts) { walk(Index{std::make_unique<Index::Impl const>(std::move(*parts))}); }
}

}  // namespace

/// An index file of any bytes: as they are, and with the checksums put right so that the rest is reached.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::vector<char> image(data, data + size);
    decode(image);
    seal_image(image);
    decode(std::move(image));
    return 0;
}
