#include "engine/review/spelling.hpp"

#include "federal_words.hpp"

#include "engine/text/ascii.hpp"

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <filesystem>
#include <string>

namespace winnow {
namespace {

constexpr char const* kAffixes = "/usr/share/hunspell/en_US.aff";
constexpr char const* kDictionary = "/usr/share/hunspell/en_US.dic";

}  // namespace

class Spelling::Impl {
  public:
    Impl() : dictionary_(kAffixes, kDictionary) {
        for (std::string_view rest = kFederalWords; !rest.empty();) {
            std::size_t const end = std::min(rest.find(' '), rest.size());
            dictionary_.add(std::string{rest.substr(0, end)});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
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
    std::string const lower = lower_ascii(word);
    return impl_->dictionary().spell(lower) || (lower != word && impl_->dictionary().spell(std::string{word}));
}

}  // namespace winnow
