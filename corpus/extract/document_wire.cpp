#include "corpus/extract/document_wire.hpp"

#include "corpus/extract/decode.hpp"
#include "corpus/extract/limits.hpp"
#include "engine/text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace winnow {
namespace {

constexpr std::uint64_t kMagic = 0x31636F646E69777DU;
constexpr std::uint64_t kDocument = 1;
constexpr std::uint64_t kRefusal = 2;
/// No size or distance is larger; far more than any paper has.
constexpr double kMostPoints = 1e9;

class Writer {
  public:
    void number(std::uint64_t value) {
        for (unsigned shift = 0; shift < 64; shift += 8) { bytes_ += static_cast<char>((value >> shift) & 0xFFU); }
    }
    /// A document may claim any size and distance.
    void real(double value) {
        number(std::bit_cast<std::uint64_t>(std::isnan(value) ? 0 : std::clamp(value, -kMostPoints, kMostPoints)));
    }
    void string(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    [[nodiscard]] std::string take() && { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads until something is not as it must be; from then on all is zero and empty, and ok() false.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number() {
        if (bytes_.size() < 8) { return fail(); }
        std::uint64_t value = 0;
        for (std::size_t i = 8; i-- > 0;) { value = (value << 8U) | static_cast<unsigned char>(bytes_[i]); }
        bytes_.remove_prefix(8);
        return value;
    }
    double real() {
        auto const value = std::bit_cast<double>(number());
        if (!std::isfinite(value) || std::abs(value) > kMostPoints) { fail(); }
        return ok_ ? value : 0;
    }
    bool boolean() {
        std::uint64_t const value = number();
        if (value > 1) { fail(); }
        return ok_ && value == 1;
    }
    /// As it stands.
    std::string_view raw() {
        std::uint64_t const size = number();
        if (size > bytes_.size()) {
            fail();
            return {};
        }
        std::string_view const value = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return value;
    }
    /// For people.
    std::string words() { return presentable(raw()); }
    /// How many of something follow that takes at least `bytes_each`.
    std::size_t count(std::size_t bytes_each) {
        std::uint64_t const value = number();
        if (value > bytes_.size() / bytes_each) { return fail(); }
        return value;
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool at_end() const { return ok_ && bytes_.empty(); }
    std::size_t fail() {
        ok_ = false;
        bytes_ = {};
        return 0;
    }

  private:
    std::string_view bytes_;
    bool ok_ = true;
};

void write_layout(Layout const& layout, Writer& out) {
    out.number(layout.pages);
    out.number(layout.page_numbers ? 1 : 0);
    out.number(layout.margins ? 1 : 0);
    Margins const margins = layout.margins.value_or(Margins{});
    for (double const side : {margins.top, margins.right, margins.bottom, margins.left}) { out.real(side); }
    out.number(layout.images);
    out.number(layout.runs.size());
    for (StyleRun const& run : layout.runs) {
        for (std::size_t const value : {run.begin, run.end, run.page}) { out.number(value); }
        out.real(run.style.size_pt);
        out.number((run.style.bold ? 1U : 0U) | (run.style.italic ? 2U : 0U) | (run.style.underline ? 4U : 0U));
    }
}

/// Ranges in order that do not overlap, inside the text and between its characters.
class Ranges {
  public:
    explicit Ranges(std::string_view text) : text_(text) {}

    [[nodiscard]] bool follows(std::size_t begin, std::size_t end) {
        bool const fits = last_ <= begin && begin < end && end <= text_.size() && is_border(begin) && is_border(end);
        last_ = end;
        return fits;
    }

  private:
    [[nodiscard]] bool is_border(std::size_t at) const {
        return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
    }

    std::string_view text_;
    std::size_t last_ = 0;
};

void read_runs(std::string_view text, Reader& in, std::vector<StyleRun>& runs) {
    constexpr std::size_t kBytesEach = 5 * 8;
    std::size_t const count = in.count(kBytesEach);
    Ranges ranges{text};
    std::uint64_t page = 0;
    runs.reserve(count);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        StyleRun run;
        run.begin = in.number();
        run.end = in.number();
        run.page = in.number();
        run.style.size_pt = in.real();
        std::uint64_t const style = in.number();
        run.style.bold = (style & 1U) != 0;
        run.style.italic = (style & 2U) != 0;
        run.style.underline = (style & 4U) != 0;
        bool const turns_back = run.page < page || run.page > kMostPages;
        if (style > 7 || run.style.size_pt < 0 || turns_back || !ranges.follows(run.begin, run.end)) { in.fail(); }
        page = run.page;
        runs.push_back(run);
    }
}

Layout read_layout(std::string_view text, Reader& in) {
    Layout layout;
    layout.pages = in.number();
    layout.page_numbers = in.boolean();
    bool const has_margins = in.boolean();
    Margins margins;
    for (double* const side : {&margins.top, &margins.right, &margins.bottom, &margins.left}) { *side = in.real(); }
    if (has_margins) { layout.margins = margins; }
    layout.images = in.number();
    read_runs(text, in, layout.runs);
    return layout;
}

void read_headings(std::string_view text, Reader& in, std::vector<Heading>& headings) {
    constexpr std::size_t kBytesEach = 3 * 8;
    std::size_t const count = in.count(kBytesEach);
    Ranges ranges{text};
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        std::size_t const begin = in.number();
        std::size_t const end = in.number();
        std::uint64_t const level = in.number();
        bool const begins_line = begin == 0 || (begin <= text.size() && text[begin - 1] == '\n');
        if (level < 1 || level > kDeepestHeading || !begins_line || !ranges.follows(begin, end)) { in.fail(); }
        headings.push_back({begin, end, static_cast<int>(level)});
    }
}

void read_flags(Reader& in, std::vector<DocumentFlag>& flags) {
    constexpr std::size_t kBytesEach = 3 * 8;
    constexpr std::size_t kMostFlags = 1000;
    std::size_t const count = in.count(kBytesEach);
    if (count > kMostFlags) { in.fail(); }
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        std::string code = in.words();
        std::string text = in.words();
        flags.push_back({std::move(code), std::move(text), in.words()});
    }
}

Document read_document(Reader& in) {
    Document document;
    document.reader = in.words();
    std::string_view const text = in.raw();
    document.text = is_valid_utf8(text) ? std::string{text} : std::string{};
    // A reader's text is clean; one that is not would move every offset below.
    if (document.text.size() != text.size() || clean_lines(text) != text) { in.fail(); }
    read_headings(document.text, in, document.headings);
    read_flags(in, document.flags);
    document.layout = read_layout(document.text, in);
    bool const has_quality = in.boolean();
    double const quality = in.real();
    if (has_quality) { document.quality = quality; }
    if (quality < 0 || quality > 1) { in.fail(); }
    return document;
}

}  // namespace

std::string document_to_wire(std::variant<Document, Refusal> const& read) {
    Writer out;
    out.number(kMagic);
    if (auto const* refusal = std::get_if<Refusal>(&read)) {
        out.number(kRefusal);
        out.string(refusal->reason);
        out.number(refusal->is_scan ? 1 : 0);
        return std::move(out).take();
    }
    auto const& document = std::get<Document>(read);
    out.number(kDocument);
    out.string(document.reader);
    out.string(document.text);
    out.number(document.headings.size());
    for (Heading const& heading : document.headings) {
        out.number(heading.begin);
        out.number(heading.end);
        out.number(static_cast<std::uint64_t>(heading.level));
    }
    out.number(document.flags.size());
    for (DocumentFlag const& flag : document.flags) {
        for (std::string const* const part : {&flag.code, &flag.text, &flag.place}) { out.string(*part); }
    }
    write_layout(document.layout, out);
    out.number(document.quality ? 1 : 0);
    out.real(document.quality.value_or(0));
    return std::move(out).take();
}

std::optional<std::variant<Document, Refusal>> document_from_wire(std::string_view bytes) {
    Reader in{bytes};
    if (in.number() != kMagic) { return std::nullopt; }
    std::uint64_t const kind = in.number();
    std::variant<Document, Refusal> read;
    if (kind == kRefusal) {
        std::string reason = in.words();
        read = Refusal{std::move(reason), in.boolean()};
    } else if (kind == kDocument) {
        read = read_document(in);
    }
    if ((kind != kRefusal && kind != kDocument) || !in.at_end()) { return std::nullopt; }
    return read;
}

}  // namespace winnow
