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
    std::vector<std::string> const all = impl_->dictionary().suggest(std::string{word});
    return all.empty() ? std::string{} : all.front();
}

}  // namespace winnow
