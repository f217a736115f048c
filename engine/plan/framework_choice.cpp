#include "engine/plan/framework_choice.hpp"

#include "engine/plan/plain_text.hpp"
#include "engine/record/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <string>

namespace winnow {
namespace {

constexpr std::string_view kUsualFramework = "opm-2006";

/// All of the announcement in lower case, white space runs as one blank.
std::string whole_text(Announcement const& announcement) {
    std::string text;
    for (SourceField const& field : announcement.fields) {
        for (char const c : field.text) {
            if (!is_ascii_space(c)) {
                text += lower_ascii(c);
            } else if (!text.empty() && text.back() != ' ') {
                text += ' ';
            }
        }
        text += ' ';
    }
    return text;
}

std::size_t signs_in(std::string_view text, Framework const& framework) {
    return static_cast<std::size_t>(
        std::count_if(framework.signs.begin(), framework.signs.end(),
                      [text](std::string const& sign) { return find_phrase(text, lower_ascii(sign)) != text.npos; }));
}

Framework const* with_id(std::span<Framework const> frameworks, std::string_view id) {
    auto const found = std::find_if(frameworks.begin(), frameworks.end(),
                                    [id](Framework const& framework) { return framework.id == id; });
    return found == frameworks.end() ? nullptr : &*found;
}

Framework const* by_words(std::string_view text, std::span<Framework const> frameworks) {
    Framework const* best = nullptr;
    std::size_t most = 0;
    for (Framework const& framework : frameworks) {
        std::size_t const signs = signs_in(text, framework);
        if (signs > most) {
            best = &framework;
            most = signs;
        }
    }
    return best;
}

/// The newest framework that came into force, in place of another, by the announcement's date.
Framework const* by_date(std::string_view date, std::span<Framework const> frameworks) {
    Framework const* newest = nullptr;
    for (Framework const& framework : frameworks) {
        bool const in_force = !date.empty() && framework.in_force_from <= date;
        if (in_force && (newest == nullptr || framework.in_force_from > newest->in_force_from)) { newest = &framework; }
    }
    return newest;
}

bool is_executive(Announcement const& announcement) {
    auto const executive = [](std::string const& grade) { return grade.starts_with("ES-"); };
    return announcement.pay_plan == "ES" ||
           std::any_of(announcement.grades.begin(), announcement.grades.end(), executive);
}

}  // namespace

bool paraphrases_framework(Announcement const& announcement, std::span<Framework const> frameworks) {
    constexpr std::size_t kFewestSigns = 2;
    if (!is_executive(announcement)) { return false; }
    std::string const text = whole_text(announcement);
    return std::any_of(frameworks.begin(), frameworks.end(),
                       [&text](Framework const& framework) { return signs_in(text, framework) >= kFewestSigns; });
}

Mode choose_mode(Announcement const& announcement, bool has_labelled_requirements) {
    if (!has_labelled_requirements) { return Mode::resume; }
    bool const by_resume = has_any(
        whole_text(announcement),
        {"resume-only", "resume only", "resume-based", "resume based", "page resume", "page r\xC3\xA9sum\xC3\xA9",
         "not address the ecqs", "separate narratives are not", "separate narrative statements are not",
         "narratives are not required", "narrative statements are not required", "no separate narrative",
         "no separate narratives", "not required to submit narrative", "not submit separate narrative",
         "not submit narratives", "addressed in your resume", "addressed in the resume", "within your resume"});
    return by_resume ? Mode::resume : Mode::narrative;
}

Framework const* choose_framework(Announcement const& announcement, std::span<Framework const> frameworks,
                                  std::string_view asked_for, Mode mode, bool has_executive_qualifications) {
    if (asked_for == "none") { return nullptr; }
    if (!asked_for.empty()) {
        if (auto const* framework = with_id(frameworks, asked_for)) { return framework; }
        std::string known;
        for (Framework const& framework : frameworks) { known += framework.id + ", "; }
        throw Error{fmt::format("framework \"{}\" is not known: take one of {}none", asked_for, known)};
    }
    if (has_executive_qualifications) {
        if (auto const* framework = by_words(whole_text(announcement), frameworks)) { return framework; }
        std::string const& date = announcement.opens.empty() ? announcement.closes : announcement.opens;
        if (auto const* framework = by_date(date, frameworks)) { return framework; }
    }
    return mode == Mode::narrative || has_executive_qualifications ? with_id(frameworks, kUsualFramework) : nullptr;
}

}  // namespace winnow
