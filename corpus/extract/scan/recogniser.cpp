#include "corpus/extract/scan/recogniser.hpp"

#include "engine/record/error.hpp"
#include "engine/text/utf8.hpp"

#include <allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

namespace winnow {
namespace {

using tesseract::PageIteratorLevel;

/// Specks, rules of tables and bits of drawings come as words of few letters in which tesseract does not believe
/// itself.
bool is_noise(RecognisedWord const& word) {
    constexpr double kLeastConfidence = 0.3;
    constexpr std::ptrdiff_t kFewLetters = 3;
    auto const letters = std::count_if(word.text.begin(), word.text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    return word.text.empty() || (word.confidence < kLeastConfidence && letters < kFewLetters);
}

RecognisedWord word_at(tesseract::ResultIterator const& at) {
    RecognisedWord word;
    std::unique_ptr<char[]> const text{at.GetUTF8Text(PageIteratorLevel::RIL_WORD)};
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (text == nullptr || !at.BoundingBox(PageIteratorLevel::RIL_WORD, &left, &top, &right, &bottom)) { return word; }
    word.text = repair_utf8(text.get());
    std::erase(word.text, ' ');
    word.left = left;
    word.right = right;
    word.confidence = static_cast<double>(at.Confidence(PageIteratorLevel::RIL_WORD)) / 100;
    return word;
}

RecognisedLine line_at(tesseract::ResultIterator const& at) {
    RecognisedLine line;
    int left = 0;
    int left_baseline = 0;
    int right = 0;
    int right_baseline = 0;
    if (at.Baseline(PageIteratorLevel::RIL_TEXTLINE, &left, &left_baseline, &right, &right_baseline)) {
        line.left = left;
        line.left_baseline = left_baseline;
        line.right = right;
        line.right_baseline = right_baseline;
    }
    float size = 0;
    float descenders = 0;
    float ascenders = 0;
    at.RowAttributes(&size, &descenders, &ascenders);
    line.size = static_cast<double>(size);
    return line;
}

/// Whether the line runs to the right, as its words' places are understood. A label at a margin may run upwards.
bool is_upright(RecognisedLine const& line) {
    return line.right - line.left > std::abs(line.right_baseline - line.left_baseline);
}

}  // namespace

class Recogniser::Tesseract {
  public:
    Tesseract() {
        setMsgSeverity(L_SEVERITY_NONE);
        // Otherwise it explains itself on the terminal.
        api.SetVariable("debug_file", "/dev/null");
        if (api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
            throw Error{"tesseract has no language data for English: install the package tesseract-ocr-eng"};
        }
        api.SetPageSegMode(tesseract::PSM_AUTO);
    }

    tesseract::TessBaseAPI api;
};

Recogniser::Recogniser() : tesseract_(std::make_unique<Tesseract>()) {}
Recogniser::~Recogniser() = default;

std::string Recogniser::name() { return std::string{"tesseract "} + tesseract::TessBaseAPI::Version(); }

std::vector<RecognisedLine> Recogniser::recognise(PagePicture const& picture) {
    std::vector<RecognisedLine> lines;
    tesseract::TessBaseAPI& api = tesseract_->api;
    api.SetImage(picture.dots.data(), static_cast<int>(picture.width), static_cast<int>(picture.height), 1,
                 static_cast<int>(picture.width));
    api.SetSourceResolution(static_cast<int>(std::lround(picture.dots_per_inch)));
    if (api.Recognize(nullptr) != 0) { return lines; }
    std::unique_ptr<tesseract::ResultIterator> const at{api.GetIterator()};
    if (at == nullptr) { return lines; }
    do {
        if (at->Empty(PageIteratorLevel::RIL_WORD)) { continue; }
        if (lines.empty() || at->IsAtBeginningOf(PageIteratorLevel::RIL_TEXTLINE)) { lines.push_back(line_at(*at)); }
        RecognisedWord word = word_at(*at);
        if (!is_noise(word)) { lines.back().words.push_back(std::move(word)); }
    } while (at->Next(PageIteratorLevel::RIL_WORD));
    api.Clear();
    std::erase_if(
        lines, [](RecognisedLine const& line) { return line.words.empty() || !(line.size > 0) || !is_upright(line); });
    return lines;
}

}  // namespace winnow
