#include "engine/review/spelling.hpp"

#include "federal_words.hpp"

#include "engine/text/ascii.hpp"

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <filesystem>
#include <string>
#include <unordered_map>

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

    bool has(std::string const& word) {
        if (asked_.size() >= kMostRemembered) { asked_.clear(); }
        auto const [at, is_new] = asked_.try_emplace(word, false);
        if (is_new) { at->second = dictionary_.spell(word); }
        return at->second;
    }

  private:
    static constexpr std::size_t kMostRemembered = 100'000;

    Hunspell dictionary_;
    std::unordered_map<std::string, bool> asked_;  ///< to ask costs some twenty times as much as to remember
};

Spelling::Spelling(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Spelling::~Spelling() = default;
Spelling::Spelling(Spelling&&) noexcept = default;
Spelling& Spelling::operator=(Spelling&&) noexcept = default;

bool Spelling::is_installed() {
    std::error_code error;
    return std::filesystem::is_regular_file(kDictionary, error);
}

std::optional<Spelling> Spelling::load() {
    if (!is_installed()) { return std::nullopt; }
    return Spelling{std::make_unique<Impl>()};
}

bool Spelling::knows(std::string_view word) const {
    std::string const lower = lower_ascii(word);
    return impl_->has(lower) || (lower != word && impl_->has(std::string{word}));
}

}  // namespace winnow
