#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace winnow {

/// A page as a picture in shades of grey.
struct PagePicture {
    std::size_t width = 0;   ///< in dots
    std::size_t height = 0;  ///< in dots
    double dots_per_inch = 0;
    std::vector<std::uint8_t> dots;  ///< row by row from the top; 0 is black, 255 white
};

/// A word that a machine recognised in a picture.
struct RecognisedWord {
    std::string text;  ///< valid UTF-8, without spaces
    double left = 0;   ///< in dots
    double right = 0;
    double confidence = 0;  ///< 0 to 1, as the machine grades itself
};

/// Words on one line of text. Pages lie askew on scanners: the baseline need not be level.
struct RecognisedLine {
    std::vector<RecognisedWord> words;  ///< from left to right, at least one
    double left = 0;                    ///< where the baseline begins and ends, in dots from the upper left corner
    double left_baseline = 0;
    double right = 0;
    double right_baseline = 0;
    double size = 0;  ///< from the lowest descender to the highest ascender, in dots
};

/// How the text in pictures is found.
struct Recognition {
    std::string machine;  ///< name and version: "tesseract 5.3.0"
    /// The lines of text in a picture. It opens nothing and starts nothing, so that it works in a sandbox.
    std::function<std::vector<RecognisedLine>(PagePicture const& picture)> lines_of;
};

}  // namespace winnow
