#include "scanned_pages.hpp"

#include "page_picture.hpp"
#include "recognised_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace winnow {
namespace {

/// Letters, and as many again as the machine is sure of.
struct Certainty {
    double letters = 0;
    double sure = 0;

    [[nodiscard]] double share() const { return letters > 0 ? sure / letters : 0; }
};

Certainty certainty_of(std::vector<RecognisedLine> const& lines) {
    Certainty certainty;
    for (RecognisedLine const& line : lines) {
        for (RecognisedWord const& word : line.words) {
            auto const letters = static_cast<double>(word.text.size());
            certainty.letters += letters;
            certainty.sure += letters * std::clamp(word.confidence, 0.0, 1.0);
        }
    }
    return certainty;
}

}  // namespace

void ScannedPages::append(std::string& list, std::size_t page) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", page);
}

/// A page may have been put on the scanner sideways or upside down: as it lies if that reads well, else as it reads
/// best.
std::vector<RecognisedLine> ScannedPages::lines_of(PagePicture picture, PageGlyphs& page) const {
    constexpr double kReadsWell = 0.7;
    constexpr int kQuarterTurns = 4;
    std::vector<RecognisedLine> best;
    Certainty best_certainty;
    bool best_is_sideways = false;
    for (int turns = 0; turns < kQuarterTurns && best_certainty.share() < kReadsWell; ++turns) {
        if (turns > 0) { picture = turned(picture); }
        auto lines = recognition_->lines_of(picture);
        Certainty const certainty = certainty_of(lines);
        if (certainty.share() <= best_certainty.share()) { continue; }
        best = std::move(lines);
        best_certainty = certainty;
        best_is_sideways = turns % 2 == 1;
    }
    if (best_is_sideways) { std::swap(page.width, page.height); }
    return best;
}

void ScannedPages::add_unread(PageGlyphs& page, std::size_t number) {
    bool const left_out = recognition_ != nullptr && tried_ == most_pages_;
    left_out_ = left_out_ || left_out;
    if (recognition_ == nullptr || left_out) { return append(without_text_, number); }
    ++tried_;
    PagePicture picture = draw_picture(pdf_, static_cast<int>(number));
    double const dots_per_inch = picture.dots_per_inch;
    if (picture.dots.empty()) { return append(without_text_, number); }
    auto const lines = lines_of(std::move(picture), page);
    if (lines.empty()) { return append(without_text_, number); }
    append(recognised_, number);
    add_recognised(lines, dots_per_inch, page);
    Certainty const certainty = certainty_of(lines);
    letters_ += certainty.letters;
    sure_letters_ += certainty.sure;
}

std::string ScannedPages::partial() const {
    if (!left_out_) { return {}; }
    return fmt::format("the text of only the first {} pages that are pictures was recognised", most_pages_);
}

void ScannedPages::write(std::vector<DocumentFlag>& flags) const {
    if (!recognised_.empty()) {
        flags.push_back({"ocr",
                         fmt::format("a picture; {} recognised its text, with a confidence of {:.2f}",
                                     recognition_->machine, confidence()),
                         "page " + recognised_});
    }
    if (!without_text_.empty()) {
        flags.push_back({"unread-page",
                         recognition_ != nullptr ? "a picture in which no text was recognised"
                                                 : "a picture without text, which was not read",
                         "page " + without_text_});
    }
    if (!with_text_.empty()) {
        flags.push_back(
            {"recognised-text", "a picture; its text is what a machine recognised in it", "page " + with_text_});
    }
}

}  // namespace winnow
