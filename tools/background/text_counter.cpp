#include "tools/background/text_counter.hpp"

#include <algorithm>
#include <set>

namespace winnow {

void TextCounter::add(std::string_view text) {
    analyzer_.analyze(text, buffer_);
    std::set<std::string_view> distinct;
    for (Token const& token : buffer_.tokens) { distinct.insert(buffer_.term(token)); }
    ++texts_;
    tokens_ += buffer_.tokens.size();
    for (std::string_view const term : distinct) {
        auto const found = frequencies_.find(term);
        if (found == frequencies_.end()) {
            frequencies_.emplace(term, 1);
        } else {
            ++found->second;
        }
    }
}

bool may_ship(std::string_view term) {
    constexpr std::size_t kMostDigits = 4;
    constexpr std::size_t kLongest = 32;
    constexpr std::string_view kSigns = "+#&'-";
    if (term == "24/7") { return true; }
    if (term.starts_with('.')) { term.remove_prefix(1); }  // ".net"
    std::size_t digits = 0;
    for (char const c : term) {
        bool const digit = c >= '0' && c <= '9';
        bool const letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!digit && !letter && kSigns.find(c) == kSigns.npos) { return false; }
        digits += digit ? 1 : 0;
    }
    return digits <= kMostDigits && term.size() <= kLongest;
}

}  // namespace winnow
