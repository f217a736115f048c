#pragma once

#include "corpus/extract/recognition.hpp"

#include <memory>
#include <string>
#include <vector>

namespace winnow {

/// Recognises English text in pictures, with tesseract.
///
/// tesseract parses hostile input in C++: use this in a process that may die (sandbox/). What it reads from disk is
/// read by the constructor. It starts threads unless OMP_THREAD_LIMIT=1 is in the environment of the program.
class Recogniser {
  public:
    /// \throws Error if the machine has no language data for tesseract.
    Recogniser();
    ~Recogniser();
    Recogniser(Recogniser const&) = delete;
    Recogniser& operator=(Recogniser const&) = delete;

    /// "tesseract 5.3.0"
    [[nodiscard]] static std::string name();

    /// The lines of text in the order in which tesseract found them; none where it finds no text.
    [[nodiscard]] std::vector<RecognisedLine> recognise(PagePicture const& picture);

  private:
    class Tesseract;
    std::unique_ptr<Tesseract> tesseract_;
};

}  // namespace winnow
