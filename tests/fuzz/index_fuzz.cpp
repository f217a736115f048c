#include "engine/index/commit.hpp"
#include "engine/index/index_impl.hpp"
#include "engine/index/part_file.hpp"
#include "engine/index/posting_cursor.hpp"
#include "engine/index/segment_check.hpp"
#include "engine/index/text_file.hpp"
#include "engine/record/error.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace winnow;

/// Calls what may find the bytes damaged.
template <class Work>
void attempt(Work work) {
    try {
        work();
    } catch (Error const&) {
        // Damage is an Error and nothing else.
    }
}

/// Asks an index for all that it can be asked for: what it gives must be within bounds, whatever the bytes.
void walk(Index const& index) {
    for (std::size_t i = 0; i < index.documents(); ++i) {
        auto const document = static_cast<DocId>(i);
        attempt([&] { static_cast<void>(index.find(index.id(document))); });
        attempt([&] { static_cast<void>(index.application(document)); });
        attempt([&] { static_cast<void>(index.length(document)); });
    }
    for (std::size_t t = 0; t < index.terms(); ++t) {
        auto const term = static_cast<TermId>(t);
        attempt([&] { static_cast<void>(index.find_term(index.term(term))); });
        attempt([&] {
            for (PostingCursor cursor{index, term, PostingCursor::Reads::occurrences}; cursor.next();) {
                std::size_t occurrences = 0;
                for (std::size_t p = 0; p < cursor.documents().size(); ++p) {
                    if (static_cast<std::size_t>(cursor.documents()[p]) >= index.documents()) { std::abort(); }
                    occurrences += cursor.frequencies()[p];
                }
                if (occurrences != cursor.occurrences().size()) { std::abort(); }
            }
        });
        attempt([&] { static_cast<void>(index.postings(term)); });
    }
}

/// The bytes as the file that names the others.
void read_commit(std::vector<char> const& image) {
    attempt([&] {
        PartFile const file{image, FileKind::commit, "commit"};
        attempt([&] { static_cast<void>(decode_commit(file)); });
        attempt([&] { static_cast<void>(decode_unreadable(file)); });
    });
}

/// The bytes as a segment whose texts are the bytes as a file of texts.
void read(std::vector<char> const& image) {
    attempt([&] {
        std::vector<std::unique_ptr<TextFile const>> texts;
        attempt([&] { texts.push_back(std::make_unique<TextFile const>(PartFile{image, FileKind::texts, "texts"})); });
        if (!texts.empty()) {
            std::vector<std::string> faults;
            texts.front()->check(faults);
            TextStore::Scratch scratch;
            std::string text;
            attempt([&] { texts.front()->read(0, 1000, 0, scratch, text); });
        }
        auto segment = std::make_unique<Segment const>(PartFile{image, FileKind::segment, "segment"});
        attempt([&] { check_segment(*segment); });
        walk(Index{std::make_unique<Index::Impl const>(nullptr, std::move(segment),
                                                       std::make_unique<StoredTexts const>(std::move(texts)),
                                                       [] { return std::vector<Unreadable>{}; })});
    });
}

}  // namespace

/// A file of an index of any bytes: as they are, and with the checksums put right so that the rest is reached.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::vector<char> image(data, data + size);
    read_commit(image);
    read(image);
    seal_parts(image);
    read_commit(image);
    read(image);
    return 0;
}
