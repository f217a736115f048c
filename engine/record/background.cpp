#include "engine/record/background.hpp"

#include "engine/json/sha256.hpp"
#include "engine/number/logarithm.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

namespace winnow {
namespace {

constexpr std::string_view kSchema = "winnow.background/1";

/// Takes the file apart line by line and knows where it is.
class LineReader {
  public:
    LineReader(std::string_view file, std::string_view place) : rest_(file), place_(place) {}

    std::optional<std::string_view> next() {
        if (rest_.empty()) { return std::nullopt; }
        ++line_;
        std::size_t const end = std::min(rest_.find('\n'), rest_.size());
        std::string_view const line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return line;
    }

    [[noreturn]] void fail(std::string_view problem) const {
        throw Error{fmt::format("{}: line {}: {}: rebuild the background file", place_, line_, problem)};
    }

    /// `name TAB number TAB number`
    std::array<std::uint64_t, 2> counts(std::string_view line, std::string_view& name) const {
        std::size_t const first = line.find('\t');
        std::size_t const second = first == line.npos ? line.npos : line.find('\t', first + 1);
        if (second == line.npos) { fail("not three columns"); }
        name = line.substr(0, first);
        return {number(line.substr(first + 1, second - first - 1)), number(line.substr(second + 1))};
    }

  private:
    [[nodiscard]] std::uint64_t number(std::string_view text) const {
        std::uint64_t value = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size()) { fail("not a count"); }
        return value;
    }

    std::string_view rest_;
    std::string_view place_;
    std::size_t line_ = 0;
};

}  // namespace

std::uint32_t DocumentFrequencies::df(std::string_view term) const {
    auto const found = df_.find(term);
    return found == df_.end() ? kUnlisted : found->second;
}

bool DocumentFrequencies::listed(std::string_view term) const { return df_.find(term) != df_.end(); }

double DocumentFrequencies::mean_length() const {
    return texts_ == 0 ? 0.0 : static_cast<double>(tokens_) / static_cast<double>(texts_);
}

Background Background::parse(std::string_view file, std::string_view place) {
    LineReader lines{file, place};
    auto const schema = lines.next();
    if (!schema || !schema->starts_with(kSchema) || schema->size() <= kSchema.size() + 1) {
        lines.fail(fmt::format("not a {} file", kSchema));
    }
    Background background;
    background.analyzer = schema->substr(kSchema.size() + 1);
    background.sha256 = sha256_hex(file);

    auto const read_totals = [&lines](std::string_view expected) {
        auto const line = lines.next();
        std::string_view name;
        if (!line) { lines.fail("the file ends too early"); }
        auto const totals = lines.counts(*line, name);
        if (name != expected) { lines.fail(fmt::format("expected '{}'", expected)); }
        return totals;
    };
    auto const texts = read_totals("texts");
    auto const tokens = read_totals("tokens");
    background.applicants = {texts[0], tokens[0]};
    background.announcements = {texts[1], tokens[1]};

    std::string_view previous;
    while (auto const line = lines.next()) {
        std::string_view term;
        auto const df = lines.counts(*line, term);
        if (term <= previous) { lines.fail("terms are not in byte order"); }
        if (df[0] > texts[0] || df[1] > texts[1]) { lines.fail("a term in more texts than there are"); }
        if (df[0] != 0) { background.applicants.set(std::string{term}, static_cast<std::uint32_t>(df[0])); }
        if (df[1] != 0) { background.announcements.set(std::string{term}, static_cast<std::uint32_t>(df[1])); }
        previous = term;
    }
    return background;
}

Micro Background::idf(std::string_view term) const { return smoothed_idf(applicants.texts(), applicants.df(term)); }

Micro smoothed_idf(std::uint64_t texts, std::uint64_t df) {
    double const ratio = (static_cast<double>(texts) + 1.0) / (static_cast<double>(df) + 1.0);
    return to_fixed(natural_logarithm(ratio) + 1.0, kMicro);
}

}  // namespace winnow
