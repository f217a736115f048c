#pragma once

#include "corpus/extract/pdf/text_line.hpp"

#include <vector>

namespace winnow {

/// A stretch of the page without columns: rows from top to bottom.
struct Block {
    /// What stands on one line, from left to right: usually one chunk, in tables a cell each.
    struct Row {
        std::vector<Chunk> chunks;
        double baseline = 0;
    };
    std::vector<Row> rows;
    double left = 0;
    double right = 0;
};

/// The order in which a person reads the chunks of a page.
///
/// Where an empty strip runs down between lines that have nothing to do with each other, these are columns, read one
/// after the other: the longest strip first, then what it divides in the same way. Where lines to both sides of a strip
/// stand on the same baselines and one side is short (labels, dates, cells of a table), rows are read across.
///
/// This is the recursive X-Y cut (Nagy and Seth, 1984), with cuts that end where a line crosses them (as in Breuel's
/// whitespace rectangles, 2002).
std::vector<Block> reading_order(std::vector<Chunk> chunks);

}  // namespace winnow
