#pragma once

#include "corpus/extract/document.hpp"
#include "corpus/extract/pdf/glyph.hpp"
#include "corpus/extract/recognition.hpp"
#include "poppler.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace winnow {

/// The pages of a document that are pictures: has their text recognised, where that is asked for, and tells about them.
class ScannedPages {
  public:
    /// \param recognition  outlives this; null where nothing is to be recognised.
    /// \param most_pages   that are recognised.
    ScannedPages(PDFDoc& pdf, Recognition const* recognition, std::size_t most_pages)
        : pdf_(pdf), recognition_(recognition), most_pages_(most_pages) {}

    /// A page that is a picture with the text that a scanner recognised behind it.
    void add_read(std::size_t page) { append(with_text_, page); }

    /// A page that is a picture without text: adds the text that is recognised in it.
    /// \param page  as it was drawn.
    void add_unread(PageGlyphs& page, std::size_t number);

    /// Appends the flags `ocr`, `unread-page` and `recognised-text`.
    void write(std::vector<DocumentFlag>& flags) const;

    /// How sure the machine is of the text that it recognised, 0 to 1; 1 if there is none.
    [[nodiscard]] double confidence() const { return letters_ > 0 ? sure_letters_ / letters_ : 1; }

    /// For people, if pages were left out: "only the first 20 ..."; else empty.
    [[nodiscard]] std::string partial() const;

  private:
    static void append(std::string& list, std::size_t page);
    [[nodiscard]] std::vector<RecognisedLine> lines_of(PagePicture picture, PageGlyphs& page) const;

    PDFDoc& pdf_;
    Recognition const* recognition_;
    std::size_t most_pages_;
    std::size_t tried_ = 0;
    bool left_out_ = false;
    double letters_ = 0;
    double sure_letters_ = 0;  ///< each counted with its word's confidence
    // Numbers of pages, for people.
    std::string with_text_;
    std::string without_text_;
    std::string recognised_;
};

}  // namespace winnow
