#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// A dictionary of American English with the words of federal work.
///
/// hunspell with the system's en_US, plus a list of our own: agencies' words, information technology, names of laws.
/// One object per thread.
class Spelling {
  public:
    /// Nothing where the system has no en_US dictionary. Takes tens of milliseconds.
    static std::optional<Spelling> load();
    static bool is_installed();

    ~Spelling();
    Spelling(Spelling&&) noexcept;
    Spelling& operator=(Spelling&&) noexcept;

    /// \param word  as written, letters and apostrophes.
    [[nodiscard]] bool knows(std::string_view word) const;

  private:
    class Impl;
    explicit Spelling(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace winnow
