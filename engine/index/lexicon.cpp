#include "engine/index/lexicon.hpp"

#include "engine/record/error.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <string>
#include <utility>

namespace winnow {
namespace {

constexpr std::uint8_t kDocumentsSound = 1;
constexpr std::uint8_t kPositionsSound = 2;

std::size_t blocks_of(std::size_t terms) { return (terms + kBlockTerms - 1) / kBlockTerms; }

std::uint32_t small(std::size_t offset) {
    if (offset > std::numeric_limits<std::uint32_t>::max()) {
        throw Error{"index: the names of the terms are too many for one index: split the pool"};
    }
    return static_cast<std::uint32_t>(offset);
}

void append(std::vector<char>& out, std::vector<char> const& from, std::size_t& at, std::size_t size) {
    auto const begin = from.begin() + static_cast<std::ptrdiff_t>(at);
    out.insert(out.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
    at += size;
}

}  // namespace

void LexiconWriter::add(EncodedTerms const& terms, PartWriter& parts) {
    std::size_t name = 0;
    std::size_t documents = 0;
    std::size_t positions = 0;
    for (TermFigures const& term : terms.figures) {
        put_varint(terms_, term.name_bytes);
        put_varint(terms_, term.documents);
        put_varint(terms_, term.documents_bytes);
        put_varint(terms_, term.positions_bytes);
        append(names_, terms.names, name, term.name_bytes);
        append(lists_.documents, terms.lists.documents, documents, term.documents_bytes);
        append(lists_.positions, terms.lists.positions, positions, term.positions_bytes);
        if (++pending_ == kBlockTerms) { end_block(parts); }
    }
}

void LexiconWriter::end_block(PartWriter& parts) {
    rows_.push_back(
        {parts.size(), first_term_, first_name_, checksum32(lists_.documents), checksum32(lists_.positions)});
    parts.write(lists_.documents);
    parts.write(lists_.positions);
    lists_.clear();
    pending_ = 0;
    first_term_ = small(terms_.size());
    first_name_ = small(names_.size());
}

void LexiconWriter::finish(PartWriter& parts) {
    if (pending_ > 0) { end_block(parts); }
    rows_.push_back({parts.size(), first_term_, first_name_, 0, 0});
    parts.part("terms.blocks", std::span{std::as_const(rows_)});
    parts.part("terms", std::span{std::as_const(terms_)});
    parts.part("names", std::span{std::as_const(names_)});
}

Lexicon::Lexicon(PartFile const& file, std::uint64_t terms, std::uint64_t documents)
    : size_(terms),
      documents_(documents),
      rows_(&file.part("terms.blocks")),
      terms_(&file.part("terms")),
      names_(&file.part("names")),
      lists_(&file.part("lists")) {
    // The quotient first: a count may be anything.
    std::size_t const rows = rows_->size() / sizeof(TermBlockRow);
    bool const fits = rows_->size() % sizeof(TermBlockRow) == 0 && rows > 0 && terms <= (rows - 1) * kBlockTerms &&
                      blocks_of(terms) == rows - 1;
    if (!fits) { rows_->fail("has not the size that it should have"); }
    sound_ = std::vector<std::atomic<std::uint8_t>>(rows - 1);
}

Lexicon::Block Lexicon::block(std::size_t number) const {
    auto const rows = rows_->values<TermBlockRow>();
    TermBlockRow const& row = rows[number];
    TermBlockRow const& end = rows[number + 1];
    auto const fail = [this] { terms_->fail("does not fit the part 'terms.blocks'"); };
    auto const slice = [&fail](std::span<char const> all, std::uint64_t from, std::uint64_t to) {
        if (from > to || to > all.size()) { fail(); }
        return all.subspan(from, to - from);
    };
    ByteReader reader{slice(terms_->bytes(), row.terms, end.terms)};
    ByteReader names{slice(names_->bytes(), row.names, end.names)};
    auto const lists = slice(lists_->unread(), row.lists, end.lists);

    Block block{};
    block.size = std::min(kBlockTerms, size_ - number * kBlockTerms);
    std::array<TermFigures, kBlockTerms> figures{};
    std::uint64_t documents_bytes = 0;
    for (std::size_t i = 0; i < block.size; ++i) {
        figures[i] = {reader.small(), reader.small(), reader.small(), reader.small()};
        documents_bytes += figures[i].documents_bytes;
    }
    if (documents_bytes > lists.size()) { fail(); }
    block.documents = lists.first(documents_bytes);
    block.positions = lists.subspan(documents_bytes);
    ByteReader documents{block.documents};
    ByteReader positions{block.positions};
    for (std::size_t i = 0; i < block.size; ++i) {
        auto const name = names.take(figures[i].name_bytes);
        block.entries[i] = {{name.data(), name.size()},
                            {documents.take(figures[i].documents_bytes), positions.take(figures[i].positions_bytes),
                             figures[i].documents}};
        if (figures[i].documents > documents_) { fail(); }
    }
    bool const whole = reader.rest().empty() && names.rest().empty() && positions.rest().empty();
    if (reader.broken() || names.broken() || positions.broken() || !whole) { fail(); }
    return block;
}

std::string_view Lexicon::name(std::size_t term) const {
    return block(term / kBlockTerms).entries[term % kBlockTerms].name;
}

std::size_t Lexicon::document_frequency(std::size_t term) const {
    return block(term / kBlockTerms).entries[term % kBlockTerms].list.postings;
}

std::string_view Lexicon::first_name(std::size_t block) const {
    TermBlockRow const& row = rows_->values<TermBlockRow>()[block];
    auto const terms = terms_->bytes();
    ByteReader figures{terms.subspan(std::min<std::size_t>(row.terms, terms.size()))};
    auto const names = names_->bytes();
    ByteReader name{names.subspan(std::min<std::size_t>(row.names, names.size()))};
    auto const bytes = name.take(figures.small());
    if (name.broken()) { terms_->fail("does not fit the part 'terms.blocks'"); }
    return {bytes.data(), bytes.size()};
}

std::optional<std::size_t> Lexicon::find(std::string_view name) const {
    // The last block that begins no later.
    std::size_t first = 0;
    for (std::size_t last = blocks_of(size_); last - first > 1;) {
        std::size_t const middle = first + (last - first) / 2;
        (first_name(middle) <= name ? first : last) = middle;
    }
    if (size_ == 0) { return std::nullopt; }
    Block const found = block(first);
    for (std::size_t i = 0; i < found.size; ++i) {
        if (found.entries[i].name == name) { return first * kBlockTerms + i; }
    }
    return std::nullopt;
}

CodedList Lexicon::list(std::size_t term, bool positions) const {
    lists_->require_present();
    std::size_t const number = term / kBlockTerms;
    Block const found = block(number);
    std::uint8_t const wanted = positions ? kDocumentsSound | kPositionsSound : kDocumentsSound;
    std::uint8_t const sound = sound_[number].load(std::memory_order_relaxed);
    if ((sound & wanted) != wanted) {
        TermBlockRow const& row = rows_->values<TermBlockRow>()[number];
        if (checksum32(found.documents) != row.documents_checksum) { fail_list(term); }
        if (positions && checksum32(found.positions) != row.positions_checksum) { fail_list(term); }
        sound_[number].fetch_or(wanted, std::memory_order_relaxed);
    }
    return found.entries[term % kBlockTerms].list;
}

void Lexicon::fail_list(std::size_t term) const {
    lists_->fail("is damaged at the postings of term " + std::to_string(term));
}

}  // namespace winnow
