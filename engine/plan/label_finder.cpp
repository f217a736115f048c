#include "engine/plan/label_finder.hpp"

#include "engine/plan/plain_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace winnow {
namespace {

constexpr auto kTechnicalAcronyms = std::to_array<std::string_view>({"TQ", "MTQ", "PTQ", "DTQ", "TCQ", "MTCQ", "DTCQ"});

/// Reads a text from left to right; every step either moves on or leaves the place as it was.
class Scanner {
  public:
    Scanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool done() const { return at_ >= text_.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : text_[at_]; }

    void skip_blanks() {
        while (peek() == ' ' || peek() == '\t') { ++at_; }
    }
    bool take(std::string_view token) {
        if (!text_.substr(at_).starts_with(token)) { return false; }
        at_ += token.size();
        return true;
    }
    std::string_view take_letters() {
        std::size_t const begin = at_;
        while (is_ascii_upper(peek()) || is_ascii_lower(peek())) { ++at_; }
        return text_.substr(begin, at_ - begin);
    }
    std::string_view take_digits() {
        std::size_t const begin = at_;
        while (is_ascii_digit(peek())) { ++at_; }
        return text_.substr(begin, at_ - begin);
    }
    /// A dash of any length.
    bool take_dash() { return take("-") || take("\xE2\x80\x93") || take("\xE2\x80\x94"); }
    void go_back_to(std::size_t place) { at_ = place; }

  private:
    std::string_view text_;
    std::size_t at_;
};

/// "#1", "No. 1", "- 1", "1": the number of a label; empty where none stands.
std::string_view take_number(Scanner& scan) {
    scan.skip_blanks();
    if (!scan.take("#")) {
        if (!scan.take("No.") && !scan.take("Number")) { scan.take_dash(); }
    }
    scan.skip_blanks();
    std::string_view const digits = scan.take_digits();
    return digits.size() <= 2 ? digits : std::string_view{};
}

/// What parts a label from its statement. A dash between digits is a range, not a separator.
bool take_separator(Scanner& scan) {
    bool separated = false;
    scan.skip_blanks();
    for (;;) {
        if (scan.peek() == '\n' || scan.take(":") || scan.take(".") || scan.take(")")) {
            separated = true;
            if (scan.peek() == '\n') { scan.take("\n"); }
        } else if (scan.take_dash()) {
            scan.skip_blanks();
            if (is_ascii_digit(scan.peek())) { return false; }
            separated = true;
        } else {
            break;
        }
        scan.skip_blanks();
    }
    return separated;
}

struct Heading {
    RequirementKind kind;
    std::string letters;
    bool mandatory = true;
};

/// "MTQ", "TQs", "ECQ".
std::optional<Heading> take_acronym(Scanner& scan) {
    std::string_view letters = scan.take_letters();
    if (letters.size() > 2 && letters.back() == 's') { letters.remove_suffix(1); }
    if (letters == "ECQ") { return Heading{RequirementKind::ecq, "ECQ"}; }
    if (std::find(kTechnicalAcronyms.begin(), kTechnicalAcronyms.end(), letters) == kTechnicalAcronyms.end()) {
        return std::nullopt;
    }
    return Heading{RequirementKind::tq, std::string{letters}, letters.front() != 'D'};
}

/// "Executive Core Qualification", "Mandatory Technical Qualification (MTQ)".
std::optional<Heading> take_words(Scanner& scan) {
    bool technical = false;
    bool professional = false;
    bool executive = false;
    bool mandatory = false;
    bool desired = false;
    for (int words = 0; words < 7; ++words) {
        std::string const word = lower_ascii(scan.take_letters());
        if (word == "qualification" || word == "qualifications" || word == "competency" || word == "competencies") {
            if (!technical && !professional && !executive) { return std::nullopt; }
            std::size_t const place = scan.at();
            scan.skip_blanks();
            if (scan.take("(")) {  // the acronym, or "(s)"
                scan.take_letters();
                if (!scan.take(")")) { scan.go_back_to(place); }
            } else {
                scan.go_back_to(place);
            }
            if (executive && !technical) { return Heading{RequirementKind::ecq, "ECQ"}; }
            if (desired) { return Heading{RequirementKind::tq, "DTQ", false}; }
            if (professional) { return Heading{RequirementKind::tq, "PTQ"}; }
            return Heading{RequirementKind::tq, mandatory ? "MTQ" : "TQ"};
        }
        technical = technical || word == "technical";
        professional = professional || word == "professional";
        executive = executive || word == "executive";
        mandatory = mandatory || word == "mandatory" || word == "required";
        desired = desired || word == "desired" || word == "desirable" || word == "optional";
        bool const known = word == "technical" || word == "professional" || word == "executive" || word == "core" ||
                           word == "mandatory" || word == "required" || word == "desired" || word == "desirable" ||
                           word == "optional" || word == "and";
        if (!known) { return std::nullopt; }
        scan.take("/");
        scan.skip_blanks();
    }
    return std::nullopt;
}

std::string without_leading_zero(std::string_view digits) {
    return std::string{digits.size() > 1 && digits.front() == '0' ? digits.substr(1) : digits};
}

std::optional<LabelHit> label_at(std::string_view text, std::size_t begin) {
    Scanner scan{text, begin};
    auto heading = take_acronym(scan);
    if (!heading) {
        scan.go_back_to(begin);
        heading = take_words(scan);
    }
    if (!heading) { return std::nullopt; }
    std::string_view const number = take_number(scan);
    if (number.empty() || is_word_byte(scan.peek())) { return std::nullopt; }
    std::size_t const label_end = scan.at();
    if (!take_separator(scan) || scan.done()) { return std::nullopt; }
    return LabelHit{heading->kind,
                    heading->letters + without_leading_zero(number),
                    std::string{text.substr(begin, label_end - begin)},
                    heading->mandatory,
                    begin,
                    scan.at()};
}

/// Only these letters begin a label; looking at no other words keeps the scan quick.
bool may_begin_label(char c) {
    constexpr std::string_view kFirstLetters = "EMPDTRO";
    char const upper = is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    return kFirstLetters.find(upper) != kFirstLetters.npos;
}

}  // namespace

std::vector<LabelHit> find_labels(std::string_view text) {
    std::vector<LabelHit> hits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins_word = may_begin_label(text[at]) && (at == 0 || !is_word_byte(text[at - 1]));
        if (!begins_word) { continue; }
        if (auto hit = label_at(text, at)) {
            at = hit->text_begin - 1;
            hits.push_back(std::move(*hit));
        }
    }
    return hits;
}

}  // namespace winnow
