#include "corpus/synthetic/vacancy.hpp"

#include "engine/json/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <set>

namespace winnow::synthetic {
namespace {

constexpr std::size_t kPhrasesPerPrompt = 4;
// Words of these ranks within their class are neither everywhere nor nowhere.
constexpr std::size_t kFirstRank = 30;
constexpr std::size_t kLastRank = 230;
// The stream of the announcement; applicants have those of their numbers, from 1.
constexpr std::uint64_t kVacancyStream = 0;

/// Draws phrases of two or three words, none of whose stems was drawn before.
class PhraseSource {
  public:
    PhraseSource(Vocabulary const& vocabulary, Random& random) : vocabulary_(vocabulary), random_(random) {}

    std::string next() {
        WordClass const first = random_.chance(1, 2) ? WordClass::adjective : WordClass::noun;
        std::string phrase = word(first);
        if (random_.chance(1, 4)) { phrase += ' ' + word(WordClass::noun); }
        return phrase + ' ' + word(WordClass::noun);
    }

  private:
    std::string word(WordClass word_class) {
        auto const words = vocabulary_.by_frequency(word_class).subspan(kFirstRank);
        for (;;) {
            ListedWord const& word = words[random_.below(std::min(words.size(), kLastRank - kFirstRank))];
            if (used_.insert(word.stem).second) { return std::string{word.word}; }
        }
    }

    Vocabulary const& vocabulary_;
    Random& random_;
    std::set<std::string_view> used_;
};

std::string as_html(std::string_view text) {
    std::string html;
    for (char const c : text) {
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            default: html += c;
        }
    }
    return html;
}

std::string with_label(std::string_view label, std::string_view text) { return fmt::format("{}: {}", label, text); }

Prompt executive_prompt(CoreQualification const& qualification) {
    Prompt prompt{qualification.id, {}, {}, true};
    std::string names;
    for (Competency const& competency : qualification.competencies) {
        names += (names.empty() ? "" : ", ") + competency.name;
        prompt.phrases.insert(prompt.phrases.end(), competency.vocabulary.begin(), competency.vocabulary.end());
    }
    std::string_view const number =
        std::string_view{qualification.id}.substr(std::min<std::size_t>(3, qualification.id.size()));
    prompt.text = with_label(fmt::format("ECQ {} - {}", number, qualification.name),
                             fmt::format("{} Competencies: {}.", qualification.summary, names));
    return prompt;
}

Prompt technical_prompt(std::size_t number, PhraseSource& source) {
    static constexpr auto kOpenings = std::to_array<std::string_view>({
        "Demonstrated experience directing {}, including {}, {} and {}.",
        "Experience overseeing {}, with responsibility for {}, {} and {}.",
        "Demonstrated knowledge of {}, and experience in {}, {} and {}.",
        "Knowledge of {}, including {}, {} and {}.",
    });
    bool const desired = number == kOpenings.size();
    Prompt prompt;
    prompt.id = desired ? "DTQ1" : fmt::format("MTQ{}", number);
    for (std::size_t i = 0; i < kPhrasesPerPrompt; ++i) { prompt.phrases.push_back(source.next()); }
    std::string const text = fmt::format(fmt::runtime(kOpenings[number - 1]), prompt.phrases[0], prompt.phrases[1],
                                         prompt.phrases[2], prompt.phrases[3]);
    prompt.text = with_label(desired ? "DTQ #1" : fmt::format("MTQ #{}", number), text);
    return prompt;
}

std::string paragraphs(std::vector<Prompt> const& prompts, bool executive) {
    std::string html;
    for (Prompt const& prompt : prompts) {
        if (prompt.executive == executive) { html += fmt::format("<p>{}</p>\r\n", as_html(prompt.text)); }
    }
    return html;
}

std::string qualification_summary(Vacancy const& vacancy) {
    std::string html = "<p>Applicants write a separate narrative for each qualification.</p>\r\n";
    std::string const executive = paragraphs(vacancy.prompts, true);
    if (!executive.empty()) { html += "<p><strong>EXECUTIVE CORE QUALIFICATIONS (ECQs)</strong></p>\r\n" + executive; }
    return html + "<p><strong>MANDATORY AND DESIRED TECHNICAL QUALIFICATIONS</strong></p>\r\n" +
           paragraphs(vacancy.prompts, false);
}

void write_named_code(JsonWriter& json, std::string_view key, std::string_view name, std::string_view code) {
    json.key(key).begin_array().begin_object();
    if (!name.empty()) { json.member("Name", name); }
    json.member("Code", code).end().end();
}

void write_details(Vacancy const& vacancy, JsonWriter& json) {
    json.key("UserArea").begin_object().key("Details").begin_object();
    json.member("JobSummary", "<p>This announcement is synthetic, and so is everybody who applies.</p>");
    json.member("LowGrade", "00").member("HighGrade", "00").member("TotalOpenings", "1");
    json.key("MajorDuties").begin_array();
    for (std::string const& duty : vacancy.duties) { json.value("<p>" + duty + "</p>"); }
    json.end();
    json.member("Education", "").member("Requirements", "<p>You must be a U.S. citizen.</p>");
    json.member("Evaluations", "<p>A panel rates the narratives.</p>");
    json.member("HowToApply", "<p>Submit a narrative for each qualification.</p>");
    json.member("RequiredDocuments", "<ul><li>Resume</li><li>Narratives</li></ul>");
    json.key("KeyRequirements").begin_array().value("U.S. citizenship").end();
    json.end().member("IsRadialSearch", false).end();
}

void write_descriptor(Vacancy const& vacancy, JsonWriter& json) {
    json.key("MatchedObjectDescriptor").begin_object();
    json.member("PositionID", vacancy.id).member("PositionTitle", vacancy.title);
    json.member("OrganizationName", "Office of Synthetic Applications");
    json.member("DepartmentName", "Department of Examples");
    write_named_code(json, "JobCategory", "Program Management", "0340");
    write_named_code(json, "JobGrade", "", "ES");
    json.member("QualificationSummary", qualification_summary(vacancy));
    json.member("PublicationStartDate", "2024-01-08").member("ApplicationCloseDate", "2024-02-09");
    write_details(vacancy, json);
    json.end();
}

}  // namespace

Vacancy draw_vacancy(std::uint64_t seed, Vocabulary const& vocabulary, Framework const* framework) {
    Random random = Random::of_stream(seed, kVacancyStream);
    PhraseSource source{vocabulary, random};
    Vacancy vacancy;
    vacancy.id = fmt::format("SYN-SES-{}", seed);
    if (framework != nullptr) {
        for (CoreQualification const& qualification : framework->qualifications) {
            vacancy.prompts.push_back(executive_prompt(qualification));
        }
    }
    for (std::size_t number = 1; number <= 4; ++number) {
        vacancy.prompts.push_back(technical_prompt(number, source));
        std::vector<std::string> const& phrases = vacancy.prompts.back().phrases;
        vacancy.duties.push_back(fmt::format("Direct {} and decide on {}.", phrases[0], phrases[1]));
    }
    vacancy.title = "Director of " + vacancy.prompts[vacancy.prompts.size() - 4].phrases.front();
    return vacancy;
}

void write_vacancy(Vacancy const& vacancy, std::ostream& out) {
    JsonWriter json{out, JsonWriter::Style::readable};
    json.begin_object().member("LanguageCode", "EN");
    json.key("SearchParameters").begin_object().end();
    json.key("SearchResult").begin_object().member("SearchResultCount", 1).member("SearchResultCountAll", 1);
    json.key("SearchResultItems").begin_array().begin_object().member("MatchedObjectId", vacancy.id);
    write_descriptor(vacancy, json);
    json.member("RelevanceRank", 0).end().end();
    json.end().end();
    out << '\n';
}

}  // namespace winnow::synthetic
