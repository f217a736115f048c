#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// Bytes of one character set as UTF-8, by ICU's converters.
///
/// Not for use by several threads at once.
class CharsetDecoder {
  public:
    /// \param name  as IANA, Windows or ICU call it: "windows-1252", "Big5", "IBM855"; any case.
    /// \return nothing for a character set that ICU does not know.
    static std::optional<CharsetDecoder> open(std::string_view name);

    CharsetDecoder(CharsetDecoder&&) noexcept;
    CharsetDecoder& operator=(CharsetDecoder&&) noexcept;
    ~CharsetDecoder();

    /// Ill-formed pieces become U+FFFD. Each call begins anew, whatever came before.
    /// \param repairs  if given, set to the number of U+FFFD in the text.
    [[nodiscard]] std::string decode(std::string_view bytes, std::size_t* repairs = nullptr);

  private:
    struct Handle;
    explicit CharsetDecoder(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> handle_;
};

}  // namespace winnow
