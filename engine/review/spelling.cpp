#include "engine/review/spelling.hpp"

#include "federal_words.hpp"

#include "engine/text/ascii.hpp"

#include <hunspell/hunspell.hxx>

#include <filesystem>
#include <string>
#include <vector>

namespace winnow {
namespace {

constexpr char const* kAffixes = "/usr/share/hunspell/en_US.aff";
constexpr char const* kDictionary = "/usr/share/hunspell/en_US.dic";

/// What somebody may have meant by a word: one slip undone, the likeliest kinds of slip first.
std::vector<std::string> one_slip_from(std::string const& word) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
    std::vector<std::string> near;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {  // two letters exchanged
        near.push_back(word);
        std::swap(near.back()[i], near.back()[i + 1]);
    }
    for (std::size_t i = 0; i < word.size(); ++i) { near.push_back(std::string{word}.erase(i, 1)); }
    for (std::size_t i = 0; i <= word.size(); ++i) {
        for (char const letter : kLetters) { near.push_back(std::string{word}.insert(i, 1, letter)); }
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
        for (char const letter : kLetters) {
            near.push_back(word);
            near.back()[i] = letter;
        }
    }
    return near;
}

/// "lost time" for "losttime": both parts have three letters at least.
std::vector<std::string> two_words_of(std::string const& word) {
    constexpr std::size_t kLeast = 3;
    std::vector<std::string> pairs;
    for (std::size_t i = kLeast; i + kLeast <= word.size(); ++i) {
        pairs.push_back(std::string{word}.insert(i, 1, ' '));
    }
    return pairs;
}

}  // namespace

class Spelling::Impl {
  public:
    Impl() : dictionary_(kAffixes, kDictionary) {
        for (std::string_view const word : kFederalWords) { dictionary_.add(std::string{word}); }
    }

    Hunspell& dictionary() { return dictionary_; }

  private:
    Hunspell dictionary_;
};

Spelling::Spelling(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Spelling::~Spelling() = default;
Spelling::Spelling(Spelling&&) noexcept = default;
Spelling& Spelling::operator=(Spelling&&) noexcept = default;

std::optional<Spelling> Spelling::load() {
    std::error_code error;
    if (!std::filesystem::is_regular_file(kDictionary, error)) { return std::nullopt; }
    return Spelling{std::make_unique<Impl>()};
}

bool Spelling::knows(std::string_view word) const {
    return impl_->dictionary().spell(std::string{word}) || impl_->dictionary().spell(lower_ascii(word));
}

std::string Spelling::suggestion(std::string_view word) const {
    std::string const lower = lower_ascii(word);
    for (std::string const& near : one_slip_from(lower)) {
        if (impl_->dictionary().spell(near)) { return near; }
    }
    for (std::string const& pair : two_words_of(lower)) {
        std::size_t const space = pair.find(' ');
        bool const both =
            impl_->dictionary().spell(pair.substr(0, space)) && impl_->dictionary().spell(pair.substr(space + 1));
        if (both) { return pair; }
    }
    return {};
}

}  // namespace winnow
