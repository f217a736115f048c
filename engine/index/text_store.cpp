#include "engine/index/text_store.hpp"

#include "engine/index/parallel.hpp"
#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace winnow {
namespace {

// zstd's default: three times faster than the next levels for a few percent of size.
constexpr int kCompressionLevel = 3;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};
using CompressionContext = std::unique_ptr<ZSTD_CCtx, FreeContext>;

std::string compress_block(ZSTD_CCtx* context, std::string_view block) {
    std::string frame(ZSTD_compressBound(block.size()), '\0');
    std::size_t const size =
        ZSTD_compressCCtx(context, frame.data(), frame.size(), block.data(), block.size(), kCompressionLevel);
    if (ZSTD_isError(size) != 0) { throw Error{fmt::format("cannot compress texts: {}", ZSTD_getErrorName(size))}; }
    frame.resize(size);
    return frame;
}

/// Cuts the stream of texts into blocks.
std::vector<std::string> cut(TextStore const& texts, std::vector<std::uint64_t>& starts) {
    std::vector<std::string> blocks;
    TextStore::Scratch scratch;
    starts.push_back(0);
    for (std::size_t section = 0; section < texts.size(); ++section) {
        std::string const text = texts.text(section, scratch);
        starts.push_back(starts.back() + text.size());
        for (std::string_view rest = text; !rest.empty();) {
            if (blocks.empty() || blocks.back().size() == kTextBlockBytes) {
                blocks.emplace_back().reserve(kTextBlockBytes);
            }
            std::size_t const fits = std::min(rest.size(), kTextBlockBytes - blocks.back().size());
            blocks.back() += rest.substr(0, fits);
            rest.remove_prefix(fits);
        }
    }
    return blocks;
}

}  // namespace

std::string CompressedTexts::text(std::size_t section, Scratch& scratch) const {
    std::uint64_t at = blocks_.starts[section];
    std::uint64_t const end = blocks_.starts[section + 1];
    std::string text;
    text.reserve(end - at);
    while (at < end) {
        std::size_t const block = at / kTextBlockBytes;
        if (scratch.block != block) { unpack(block, scratch); }
        std::size_t const begin = at % kTextBlockBytes;
        std::size_t const size = std::min<std::uint64_t>(end - at, kTextBlockBytes - begin);
        text.append(scratch.bytes, begin, size);
        at += size;
    }
    if (!is_valid_utf8(text)) {
        throw Error{fmt::format("index: text {} is not UTF-8: build the index anew", section)};
    }
    return text;
}

void CompressedTexts::unpack(std::size_t block, Scratch& scratch) const {
    std::uint64_t const stream = blocks_.starts[blocks_.starts.size() - 1];
    std::size_t const expected =
        std::min<std::uint64_t>(kTextBlockBytes, stream - std::uint64_t{block} * kTextBlockBytes);
    scratch.block = static_cast<std::size_t>(-1);
    scratch.bytes.resize(kTextBlockBytes);
    std::size_t const size = ZSTD_decompress(scratch.bytes.data(), scratch.bytes.size(),
                                             blocks_.bytes.values().data() + blocks_.offsets[block],
                                             blocks_.offsets[block + 1] - blocks_.offsets[block]);
    if (ZSTD_isError(size) != 0 || size != expected) {
        throw Error{fmt::format("index: text block {} is damaged: build the index anew", block)};
    }
    scratch.bytes.resize(size);
    scratch.block = block;
}

TextBlocks compress(TextStore const& texts, std::size_t threads) {
    std::vector<std::uint64_t> starts;
    std::vector<std::string> blocks = cut(texts, starts);

    std::vector<CompressionContext> contexts(threads);
    run_parallel(threads, blocks.size(), [&](std::size_t worker, std::size_t block) {
        if (!contexts[worker]) { contexts[worker].reset(ZSTD_createCCtx()); }
        blocks[block] = compress_block(contexts[worker].get(), blocks[block]);
    });

    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (std::string const& frame : blocks) {
        bytes.insert(bytes.end(), frame.begin(), frame.end());
        offsets.push_back(bytes.size());
    }
    return {StoredArray{std::move(starts)}, StoredArray{std::move(offsets)}, StoredArray{std::move(bytes)}};
}

}  // namespace winnow
