#include "corpus/extract/pdf/reading_order.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace winnow {
namespace {

constexpr double kStep = 2;              ///< points between the strips that are tried
constexpr std::size_t kFewestLines = 3;  ///< on each side of a strip
constexpr int kDeepest = 12;
constexpr std::size_t kMostChunks = 5000;  ///< on a page with columns; more are no text

using Chunks = std::vector<Chunk>;

template <class Key>
void sort_by(Chunks& chunks, Key key) {
    std::sort(chunks.begin(), chunks.end(), [&key](Chunk const& a, Chunk const& b) { return key(a) < key(b); });
}

double middle(Chunk const& chunk) { return (chunk.box.top + chunk.box.bottom) / 2; }

bool on_one_row(Chunk const& a, Chunk const& b) {
    return std::abs(a.baseline - b.baseline) < 0.35 * std::max(a.size, b.size);
}

/// An empty strip: `x`, and the range of chunks (by their tops) that it divides.
struct Strip {
    double x = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    double worth = 0;
};

/// Chunks to the left and right of a strip.
struct Sides {
    Chunks left;
    Chunks right;
};

Sides divide(Chunks const& chunks, std::size_t begin, std::size_t end, double x) {
    Sides sides;
    for (std::size_t i = begin; i < end; ++i) {
        Chunk const& chunk = chunks[i];
        ((chunk.box.left + chunk.box.right) / 2 < x ? sides.left : sides.right).push_back(chunk);
    }
    return sides;
}

/// Lines of `some` that stand on a line of `others`, as a share.
double aligned(Chunks const& some, Chunks const& others) {
    auto const count = std::count_if(some.begin(), some.end(), [&others](Chunk const& chunk) {
        return std::any_of(others.begin(), others.end(),
                           [&chunk](Chunk const& other) { return on_one_row(chunk, other); });
    });
    return static_cast<double>(count) / static_cast<double>(some.size());
}

double mean_words(Chunks const& chunks) {
    std::size_t words = 0;
    for (Chunk const& chunk : chunks) { words += chunk.words.size(); }
    return static_cast<double>(words) / static_cast<double>(chunks.size());
}

/// Whether lines hold many words, or some and most of them reach from side to side.
bool is_running_text(Chunks const& chunks) {
    constexpr double kManyWords = 5;
    constexpr double kSomeWords = 3.5;
    double const words = mean_words(chunks);
    if (words >= kManyWords || words < kSomeWords) { return words >= kManyWords; }
    double widest = 0;
    for (Chunk const& chunk : chunks) { widest = std::max(widest, chunk.box.width()); }
    auto const full = std::count_if(chunks.begin(), chunks.end(),
                                    [widest](Chunk const& chunk) { return chunk.box.width() >= 0.85 * widest; });
    return static_cast<double>(full) >= 0.6 * static_cast<double>(chunks.size());
}

/// Whether the sides are texts of their own, and no cells of rows.
bool are_columns(Sides const& sides) {
    if (sides.left.size() < kFewestLines || sides.right.size() < kFewestLines) { return false; }
    // Of the side with fewer lines: a table's first lines of cells stand on the rows of the fuller side.
    bool const left_is_shorter = sides.left.size() <= sides.right.size();
    Chunks const& fewer = left_is_shorter ? sides.left : sides.right;
    Chunks const& more = left_is_shorter ? sides.right : sides.left;
    double const share = aligned(fewer, more);
    constexpr double kRows = 0.7;
    if (share < kRows) { return true; }
    // Two columns of running text may share their baselines; cells and dates are short.
    return is_running_text(sides.left) && is_running_text(sides.right);
}

/// The strip at x that divides most lines, if one does.
std::optional<Strip> best_strip_at(Chunks const& chunks, double x, double half_width) {
    std::optional<Strip> best;
    std::size_t begin = 0;
    while (begin < chunks.size()) {
        std::size_t left = 0;
        std::size_t right = 0;
        std::size_t end = begin;
        for (; end < chunks.size(); ++end) {
            Box const& box = chunks[end].box;
            if (box.right <= x - half_width) {
                ++left;
            } else if (box.left >= x + half_width) {
                ++right;
            } else {
                break;
            }
        }
        double const worth = static_cast<double>(std::min(left, right));
        if (worth >= kFewestLines && (!best || worth > best->worth)) { best = Strip{x, begin, end, worth}; }
        begin = end + 1;
    }
    return best;
}

/// Takes off the ends of a strip that lie beside one side only: lines above the columns or below them.
void trim(Chunks const& chunks, Strip& strip) {
    Sides const sides = divide(chunks, strip.begin, strip.end, strip.x);
    if (sides.left.empty() || sides.right.empty()) { return; }
    double const top = std::max(sides.left.front().box.top, sides.right.front().box.top);
    auto const before_both = [&](Chunk const& chunk) { return chunk.box.bottom < top; };
    // A heading over the left column belongs to it; one over both is seen by what follows on the right at once,
    // and a title, which is set larger than all else, is over both wherever it stands.
    double larger = 0;
    for (std::size_t i = strip.begin + 1; i < strip.end; ++i) { larger = std::max(larger, 1.1 * chunks[i].size); }
    while (strip.begin < strip.end && before_both(chunks[strip.begin]) &&
           (top - chunks[strip.begin].box.bottom > 6 * chunks[strip.begin].size || chunks[strip.begin].size > larger)) {
        ++strip.begin;
    }
}

std::optional<Strip> best_strip(Chunks const& chunks) {
    double left = 1e9;
    double right = -1e9;
    std::vector<double> sizes;
    for (Chunk const& chunk : chunks) {
        left = std::min(left, chunk.box.left);
        right = std::max(right, chunk.box.right);
        sizes.push_back(chunk.size);
    }
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
    double const half_width = std::max(3.0, 0.4 * sizes[sizes.size() / 2]);
    right = std::min(right, left + 4000);

    std::vector<Strip> strips;
    for (double x = left + half_width; x < right - half_width; x += kStep) {
        if (auto const strip = best_strip_at(chunks, x, half_width)) { strips.push_back(*strip); }
    }
    std::sort(strips.begin(), strips.end(), [](Strip const& a, Strip const& b) {
        return std::pair{b.worth, a.x} < std::pair{a.worth, b.x};
    });
    // Neighbouring strips divide alike; a refused one is not tried again.
    std::optional<Strip> refused;
    for (Strip& strip : strips) {
        if (refused && refused->begin == strip.begin && refused->end == strip.end && refused->worth == strip.worth) {
            continue;
        }
        trim(chunks, strip);
        if (are_columns(divide(chunks, strip.begin, strip.end, strip.x))) { return strip; }
        refused = strip;
    }
    return std::nullopt;
}

Block block_of(Chunks chunks) {
    Block block{{}, 1e9, -1e9};
    sort_by(chunks, [](Chunk const& chunk) { return std::pair{chunk.baseline, chunk.box.left}; });
    for (Chunk& chunk : chunks) {
        block.left = std::min(block.left, chunk.box.left);
        block.right = std::max(block.right, chunk.box.right);
        if (block.rows.empty() || !on_one_row(block.rows.back().chunks.back(), chunk)) {
            block.rows.push_back({{}, chunk.baseline});
        }
        block.rows.back().chunks.push_back(std::move(chunk));
    }
    for (Block::Row& row : block.rows) {
        sort_by(row.chunks, [](Chunk const& chunk) { return std::pair{chunk.box.left, chunk.box.right}; });
    }
    return block;
}

void order(Chunks chunks, int depth, std::vector<Block>& blocks) {
    if (chunks.empty()) { return; }
    sort_by(chunks, [](Chunk const& chunk) { return std::pair{middle(chunk), chunk.box.left}; });
    auto const strip = depth < kDeepest && chunks.size() <= kMostChunks ? best_strip(chunks) : std::nullopt;
    if (!strip) {
        blocks.push_back(block_of(std::move(chunks)));
        return;
    }
    auto const begin = chunks.begin();
    Sides sides = divide(chunks, strip->begin, strip->end, strip->x);
    order({begin, begin + static_cast<std::ptrdiff_t>(strip->begin)}, depth + 1, blocks);
    order(std::move(sides.left), depth + 1, blocks);
    order(std::move(sides.right), depth + 1, blocks);
    order({begin + static_cast<std::ptrdiff_t>(strip->end), chunks.end()}, depth + 1, blocks);
}

}  // namespace

std::vector<Block> reading_order(std::vector<Chunk> chunks) {
    std::vector<Block> blocks;
    order(std::move(chunks), 0, blocks);
    return blocks;
}

}  // namespace winnow
