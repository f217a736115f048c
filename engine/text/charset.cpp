#include "engine/text/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <limits>
#include <utility>

namespace winnow {

struct CharsetDecoder::Handle {
    UConverter* converter = nullptr;

    explicit Handle(UConverter* opened) : converter(opened) {}
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
    ~Handle() { ucnv_close(converter); }
};

CharsetDecoder::CharsetDecoder(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
CharsetDecoder::CharsetDecoder(CharsetDecoder&&) noexcept = default;
CharsetDecoder& CharsetDecoder::operator=(CharsetDecoder&&) noexcept = default;
CharsetDecoder::~CharsetDecoder() = default;

std::optional<CharsetDecoder> CharsetDecoder::open(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(std::string{name}.c_str(), &error);
    if (converter == nullptr || name.empty()) {
        ucnv_close(converter);
        return std::nullopt;
    }
    return CharsetDecoder{std::make_unique<Handle>(converter)};
}

std::string CharsetDecoder::decode(std::string_view bytes, std::size_t* repairs) {
    constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 4);
    bytes = bytes.substr(0, kMost);
    ucnv_resetToUnicode(handle_->converter);
    std::u16string wide(bytes.size() * 2 + 1, u'\0');
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t const units = ucnv_toUChars(handle_->converter, wide.data(), static_cast<std::int32_t>(wide.size()),
                                             bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error)) {
        if (repairs != nullptr) { *repairs = bytes.size(); }
        return {};
    }
    wide.resize(static_cast<std::size_t>(units));
    if (repairs != nullptr) { *repairs = 0; }
    for (char16_t const unit : wide) {
        if (repairs != nullptr && unit == u'\uFFFD') { ++*repairs; }
    }
    std::string text(wide.size() * 3, '\0');
    std::int32_t size = 0;
    constexpr UChar32 kReplacement = 0xFFFD;
    error = U_ZERO_ERROR;
    u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &size, wide.data(), units, kReplacement,
                       nullptr, &error);
    text.resize(U_FAILURE(error) ? 0 : static_cast<std::size_t>(size));
    return text;
}

}  // namespace winnow
