#include "engine/index/text_file.hpp"

#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

// On résumés the next levels save a tenth of the space and take a quarter to a half more time.
constexpr int kCompressionLevel = 1;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

class TextPacker::Impl {
  public:
    void pack() {
        if (pending.empty()) { return; }
        std::size_t const size = ZSTD_compressCCtx(context.get(), packed.data(), packed.size(), pending.data(),
                                                   pending.size(), kCompressionLevel);
        if (ZSTD_isError(size) != 0) { throw Error{fmt::format("cannot compress texts: {}", ZSTD_getErrorName(size))}; }
        frames.push_back({{packed.data(), size}, static_cast<std::uint32_t>(pending.size())});
        pending.clear();
    }

    std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
    std::string pending;
    std::vector<char> packed = std::vector<char>(ZSTD_compressBound(kTextBlockBytes));  ///< room for a frame
    std::vector<TextFrame> frames;
};

TextPacker::TextPacker() : impl_(std::make_unique<Impl>()) {}
TextPacker::~TextPacker() = default;
TextPacker::TextPacker(TextPacker&&) noexcept = default;

void TextPacker::add(std::string_view text) {
    while (!text.empty()) {
        std::size_t const fits = std::min(text.size(), kTextBlockBytes - impl_->pending.size());
        impl_->pending += text.substr(0, fits);
        text.remove_prefix(fits);
        if (impl_->pending.size() == kTextBlockBytes) { impl_->pack(); }
    }
}

std::vector<TextFrame> TextPacker::take_full() { return std::exchange(impl_->frames, {}); }

std::vector<TextFrame> TextPacker::take() {
    impl_->pack();
    return std::exchange(impl_->frames, {});
}

TextFileWriter::TextFileWriter(ByteSink sink) : parts_(std::move(sink), FileKind::texts) { parts_.begin("frames"); }

void TextFileWriter::add(std::span<TextFrame const> frames) {
    for (TextFrame const& frame : frames) {
        rows_.push_back(
            {text_bytes_, parts_.size(), static_cast<std::uint32_t>(frame.bytes.size()), checksum32(frame.bytes)});
        parts_.write(frame.bytes);
        text_bytes_ += frame.text_bytes;
    }
}

std::uint64_t TextFileWriter::finish() {
    rows_.push_back({text_bytes_, parts_.size(), 0, 0});
    parts_.part("blocks", std::span{std::as_const(rows_)});
    return parts_.finish();
}

TextFile::TextFile(PartFile file)
    : file_(std::move(file)), blocks_(&file_.part("blocks")), frames_(&file_.part("frames")) {
    if (blocks_->size() < sizeof(TextBlockRow)) { blocks_->fail("has no last row"); }
}

void TextFile::read(std::uint64_t begin, std::uint64_t end, std::size_t number, TextStore::Scratch& scratch,
                    std::string& out) const {
    auto const rows = blocks_->values<TextBlockRow>();
    while (begin < end) {
        auto const behind = std::upper_bound(rows.begin(), rows.end(), begin,
                                             [](std::uint64_t at, TextBlockRow const& row) { return at < row.start; });
        if (behind == rows.begin() || behind == rows.end()) { blocks_->fail("names no block for a text"); }
        auto const block = static_cast<std::size_t>(behind - rows.begin()) - 1;
        if (scratch.file != number || scratch.block != block) {
            scratch.file = static_cast<std::size_t>(-1);
            unpack(block, scratch.bytes);
            scratch.file = number;
            scratch.block = block;
        }
        std::uint64_t const from = begin - rows[block].start;
        std::uint64_t const size = std::min(end, rows[block + 1].start) - begin;
        out.append(scratch.bytes, from, size);
        begin += size;
    }
}

void TextFile::unpack(std::size_t block, std::string& out) const {
    auto const rows = blocks_->values<TextBlockRow>();
    TextBlockRow const& row = rows[block];
    auto const all = frames_->present();
    std::uint64_t const expected = rows[block + 1].start - row.start;
    auto const fail = [&] { frames_->fail(fmt::format("is damaged at block {}", block)); };
    if (expected > kTextBlockBytes || row.offset > all.size() || row.bytes > all.size() - row.offset) { fail(); }
    auto const frame = all.subspan(row.offset, row.bytes);
    if (checksum32(frame) != row.checksum) { fail(); }
    out.resize(expected);
    std::size_t const size = ZSTD_decompress(out.data(), out.size(), frame.data(), frame.size());
    if (ZSTD_isError(size) != 0 || size != expected) { fail(); }
}

void TextFile::check(std::vector<std::string>& faults) const {
    file_.check(faults);
    try {
        std::string text;
        auto const rows = blocks_->values<TextBlockRow>();
        std::uint64_t offset = 0;
        for (std::size_t block = 0; block < rows.size(); ++block) {
            if (rows[block].offset != offset || (block == 0 && rows[block].start != 0)) {
                blocks_->fail("does not divide the frames");
            }
            offset += rows[block].bytes;
            if (block + 1 < rows.size()) { unpack(block, text); }
        }
        if (offset != frames_->size()) { blocks_->fail("does not divide the frames"); }
    } catch (Error const& error) {
        if (std::find(faults.begin(), faults.end(), error.what()) == faults.end()) {
            faults.emplace_back(error.what());
        }
    }
}

std::string StoredTexts::text(TextPlace place, std::uint32_t size, Scratch& scratch) const {
    std::string text;
    if (size == 0) { return text; }
    if (place.file >= files_.size()) { throw Error{"index: a text lies in no file: build the index anew"}; }
    if (size > place.start + size) { files_[place.file]->file().part("blocks").fail("names no block for a text"); }
    files_[place.file]->read(place.start, place.start + size, place.file, scratch, text);
    if (!is_valid_utf8(text)) { files_[place.file]->file().part("frames").fail("holds a text that is not UTF-8"); }
    return text;
}

}  // namespace winnow
