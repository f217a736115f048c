#include "corpus/extract/pdf/pdf_reader.hpp"

#include "corpus/extract/pdf/hidden_text.hpp"
#include "corpus/extract/pdf/page_text.hpp"
#include "corpus/extract/pdf/reading_order.hpp"
#include "corpus/extract/pdf/text_line.hpp"
#include "corpus/extract/quality.hpp"
#include "corpus/extract/reader_versions.hpp"
#include "glyph_text.hpp"
#include "page_device.hpp"
#include "scanned_pages.hpp"

#include <fmt/format.h>
#include <poppler-config.h>
#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace winnow {
namespace {

void ignore_errors(ErrorCategory, Goffset, char const*) {}

Refusal refusal_of(int error) {
    switch (error) {
        case errEncrypted: return {"is a PDF locked with a password: save it without one"};
        case errBadCatalog:
        case errDamaged: return {"is a damaged PDF: save it anew"};
        default: return {"is no PDF that can be read: save it anew"};
    }
}

/// A glyph's letters and place, to find it again when the page is drawn with other layers.
std::string identity(PageGlyphs const& page, Glyph const& glyph) {
    return fmt::format("{}@{:.0f},{:.0f}", page.text_of(glyph), glyph.box.left * 4, glyph.box.bottom * 4);
}

/// What an annotation says and, if it is a field of a form, what was entered.
std::vector<std::string> words_of(Annot& annotation) {
    std::vector<std::string> words;
    if (GooString const* const contents = annotation.getContents()) {
        words.push_back(pdf_text_string(contents->toStr()));
    }
    if (annotation.getType() == Annot::typeWidget) {
        Object const value = annotation.getAnnotObj().dictLookup("V");
        if (value.isString()) { words.push_back(pdf_text_string(value.getString()->toStr())); }
    }
    return words;
}

class PdfReading {
  public:
    PdfReading(PDFDoc& document, ReadLimits const& limits, Recognition const* recognition)
        : pdf_(document),
          limits_(limits),
          recognition_(recognition),
          scans_(document, recognition, limits.scan_pages) {}

    std::variant<Document, Refusal> run();

  private:
    void read_pages();
    PageGlyphs draw(int page);
    void read_page(int number);
    void add_layers(PageGlyphs& page, int number);
    void add_hidden_annotations(int number);
    void learn_margins(std::vector<TextFlow> const& flows, PageGlyphs const& page);
    [[nodiscard]] std::string reader() const;
    [[nodiscard]] std::optional<Refusal> no_text() const;

    PDFDoc& pdf_;
    ReadLimits const& limits_;
    Recognition const* recognition_;
    DrawingBudget budget_;
    PageDevice device_{pdf_, budget_};
    PageText text_;
    HiddenText hidden_;
    Document document_;
    ScannedPages scans_;
    std::string partial_;  ///< why, if only a part was read
};

PageGlyphs PdfReading::draw(int page) {
    constexpr double kPointsPerInch = 72;
    try {
        pdf_.displayPage(&device_, page, kPointsPerInch, kPointsPerInch, 0, false, true, false);
    } catch (TooMuchDrawing const&) {
        partial_ =
            fmt::format("page {} draws more than a page can hold; its rest and what follows were not read", page);
    }
    return device_.take();
}

void PdfReading::add_layers(PageGlyphs& page, int number) {
    OCGs* const layers = pdf_.getCatalog()->getOptContentConfig();
    if (layers == nullptr || !layers->hasOCGs() || device_.is_exhausted()) { return; }
    boost::unordered_flat_set<std::string> shown;
    for (Glyph const& glyph : page.glyphs) { shown.insert(identity(page, glyph)); }
    std::vector<OptionalContentGroup::State> states;
    for (auto const& [ref, layer] : layers->getOCGs()) { states.push_back(layer->getState()); }
    // A group may show its contents only while another is off.
    for (auto const state : {OptionalContentGroup::On, OptionalContentGroup::Off}) {
        if (device_.is_exhausted()) { break; }
        for (auto const& [ref, layer] : layers->getOCGs()) { layer->setState(state); }
        PageGlyphs const other = draw(number);
        std::string hidden;
        Glyph const* before = nullptr;
        for (Glyph const& glyph : other.glyphs) {
            if (!shown.insert(identity(other, glyph)).second) { continue; }
            if (before != nullptr && std::abs(glyph.box.left - before->box.right) > 0.2 * glyph.size) { hidden += ' '; }
            hidden += other.text_of(glyph);
            before = &glyph;
        }
        hidden_.add(hidden, Concealment::layer, static_cast<std::size_t>(number));
    }
    std::size_t i = 0;
    for (auto const& [ref, layer] : layers->getOCGs()) { layer->setState(states[i++]); }
}

void PdfReading::add_hidden_annotations(int number) {
    Page* const page = pdf_.getPage(number);
    Annots* const annotations = page == nullptr ? nullptr : page->getAnnots();
    if (annotations == nullptr) { return; }
    for (Annot* const annotation : annotations->getAnnots()) {
        auto const flags = annotation->getFlags();
        double left = 0;
        double bottom = 0;
        double right = 0;
        double top = 0;
        annotation->getRect(&left, &bottom, &right, &top);
        bool const has_size = std::abs(right - left) >= 1 && std::abs(top - bottom) >= 1;
        if ((flags & (Annot::flagHidden | Annot::flagNoView)) == 0 && has_size) { continue; }
        for (std::string const& said : words_of(*annotation)) {
            hidden_.add(said, Concealment::annotation, static_cast<std::size_t>(number));
        }
    }
}

void PdfReading::learn_margins(std::vector<TextFlow> const& flows, PageGlyphs const& page) {
    auto& margins = document_.layout.margins;
    for (TextFlow const& flow : flows) {
        if (flow.direction != Direction::right) { continue; }
        for (Chunk const& chunk : flow.chunks) {
            Margins const here{std::max(0.0, chunk.box.top), std::max(0.0, page.width - chunk.box.right),
                               std::max(0.0, page.height - chunk.box.bottom), std::max(0.0, chunk.box.left)};
            if (!margins) { margins = here; }
            margins->top = std::min(margins->top, here.top);
            margins->right = std::min(margins->right, here.right);
            margins->bottom = std::min(margins->bottom, here.bottom);
            margins->left = std::min(margins->left, here.left);
        }
    }
}

void PdfReading::read_page(int number) {
    PageGlyphs page = draw(number);
    if (page.images > 0 && device_.is_in_doubt_of_pictures() && !device_.is_exhausted()) {
        device_.look_at_pictures(true);
        page = draw(number);
        device_.look_at_pictures(false);
    }
    auto const at = static_cast<std::size_t>(number);
    document_.layout.images += page.images;
    add_layers(page, number);
    add_hidden_annotations(number);

    std::string repeated;
    std::vector<TextFlow> flows = text_flows(page, repeated);
    bool const has_text =
        std::any_of(flows.begin(), flows.end(), [](TextFlow const& flow) { return !flow.chunks.empty(); });
    if (page.is_scan && has_text) { scans_.add_read(at); }
    if (!has_text && (page.is_scan || page.images > 0)) {
        scans_.add_unread(page, at);
        flows = text_flows(page, repeated);
    }
    hidden_.add_page(page, at);
    hidden_.add_repeated(repeated, at);
    learn_margins(flows, page);
    std::vector<Block> blocks;
    for (TextFlow& flow : flows) {
        for (Block& block : reading_order(std::move(flow.chunks))) { blocks.push_back(std::move(block)); }
    }
    text_.add_page(std::move(blocks));
}

void PdfReading::read_pages() {
    int const pages = pdf_.getNumPages();
    int const most = static_cast<int>(std::min(limits_.pages, kMostPages));
    document_.layout.pages = static_cast<std::size_t>(std::max(0, pages));
    if (pages > most) { partial_ = fmt::format("only the first {} of {} pages were read", most, pages); }
    for (int number = 1; number <= std::min(pages, most); ++number) {
        read_page(number);
        if (device_.is_exhausted()) { return; }
    }
}

std::string PdfReading::reader() const {
    if (recognition_ == nullptr) { return fmt::format("{} (poppler {})", kPdfReader, POPPLER_VERSION); }
    return fmt::format("{} (poppler {}, {})", kScanReader, POPPLER_VERSION, recognition_->machine);
}

std::optional<Refusal> PdfReading::no_text() const {
    bool const blank = document_.text.find_first_not_of(" \n\t") == std::string::npos;
    if (!blank || document_.layout.images == 0) { return std::nullopt; }
    bool const hides = std::any_of(document_.flags.begin(), document_.flags.end(),
                                   [](DocumentFlag const& flag) { return flag.code == "hidden-text"; });
    if (hides) { return std::nullopt; }
    if (recognition_ != nullptr) {
        return Refusal{"is a scan, and no text was recognised in its pictures: save it from the program that wrote it"};
    }
    constexpr bool kIsScan = true;
    return Refusal{
        "is a scan: its pages are pictures without text; save it from the program that wrote it, or have its "
        "text recognised with --ocr",
        kIsScan};
}

std::variant<Document, Refusal> PdfReading::run() {
    document_.reader = reader();
    read_pages();
    if (!text_.write(document_, limits_.text_bytes)) {
        partial_ = fmt::format("only the first {} MiB of text were read", limits_.text_bytes >> 20U);
    }
    hidden_.write(document_.text, document_.flags);
    if (auto refusal = no_text()) { return std::move(*refusal); }
    scans_.write(document_.flags);
    if (partial_.empty()) { partial_ = scans_.partial(); }
    if (!partial_.empty()) { document_.flags.push_back({"partial-text", partial_, ""}); }
    document_.quality = std::min(document_quality(document_), scans_.confidence());
    return std::move(document_);
}

}  // namespace

void prepare_pdf_reader() {
    static std::once_flag once;
    std::call_once(once, [] {
        // A folder that cannot be: the character maps that a machine has would change what is read.
        globalParams = std::make_unique<GlobalParams>("/dev/null");
        globalParams->setErrQuiet(true);
        setErrorCallback(ignore_errors);
    });
}

std::variant<Document, Refusal> read_pdf(std::string_view bytes, ReadLimits const& limits,
                                         Recognition const* recognition) {
    prepare_pdf_reader();
    Object none{objNull};
    auto* const stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), std::move(none));
    PDFDoc pdf{stream};  // which takes the stream
    if (!pdf.isOk()) { return refusal_of(pdf.getErrorCode()); }
    return PdfReading{pdf, limits, recognition}.run();
}

}  // namespace winnow
