#include "corpus/synthetic/applicant.hpp"

#include "corpus/synthetic/prose.hpp"
#include "engine/json/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow::synthetic {
namespace {

constexpr std::uint64_t kGradeBlock = 32;
constexpr std::array<std::uint64_t, kGrades> kGradesPerBlock{22, 6, 3, 1};
// Streams of the blocks' grades lie behind those of the applicants.
constexpr std::uint64_t kGradeStreams = std::uint64_t{1} << 63;

constexpr std::size_t kSentencesPerParagraph = 5;
constexpr std::size_t kWordsPerSentence = 16;
// Nine answers of fewer words than a sentence each would overshoot the length asked for.
constexpr std::uint32_t kShortestNarratives = 100;

using Phrases = std::vector<std::string_view>;

/// Writes the texts of one applicant.
class ApplicantWriter {
  public:
    ApplicantWriter(Grade grade, Vocabulary const& vocabulary, Random& random)
        : share_(kShareOfPhrases[grade] + static_cast<unsigned>(random.below(11)) - 5),
          random_(random),
          prose_(vocabulary, random) {}

    /// A story of about `budget` words: the challenge, what was done, what came of it, and between them the phrases.
    std::string narrative(Prompt const& prompt, std::size_t budget) {
        tell(chosen_phrases(prompt, budget), budget);
        return take();
    }

    /// All of a prompt's phrases and no sentence.
    std::string keyword_list(Prompt const& prompt) {
        Phrases const phrases{prompt.phrases.begin(), prompt.phrases.end()};
        prose_.list(prompt.id, phrases);
        return take();
    }

    std::string resume(Vacancy const& vacancy, std::size_t budget) {
        prose_.start_line("WORK EXPERIENCE");
        std::size_t const jobs = 2 + random_.below(2);
        std::uint64_t year = 2024;
        for (std::size_t job = 0; job < jobs; ++job) {
            std::uint64_t const from = year - 2 - random_.below(6);
            prose_.start_paragraph();
            prose_.start_line(fmt::format("Program Manager, {} Office", prose_.name()));
            prose_.start_line(fmt::format("{} to {}, 40 hours per week", from, year));
            bullets(vacancy, job, jobs, budget);
            year = from;
        }
        prose_.start_paragraph();
        prose_.list("SKILLS");
        return take();
    }

    /// Words of the texts so far.
    [[nodiscard]] std::size_t words() const { return words_; }

  private:
    std::string take() {
        words_ += prose_.words();
        return prose_.take();
    }

    /// The phrases of a prompt that this applicant speaks of. Executive prompts have too many to speak of them all.
    Phrases chosen_phrases(Prompt const& prompt, std::size_t budget) {
        Phrases candidates{prompt.phrases.begin(), prompt.phrases.end()};
        if (prompt.executive) {
            shuffle(candidates);
            candidates.resize(std::min(candidates.size(), 1 + budget / (3 * kWordsPerSentence)));
        }
        Phrases chosen;
        for (std::string_view const phrase : candidates) {
            if (random_.chance(share_, 100)) { chosen.push_back(phrase); }
        }
        return chosen;
    }

    void tell(Phrases const& phrases, std::size_t budget) {
        // Planted sentences are spread over the middle of the story; two phrases share one where room is short.
        bool const crowded = phrases.size() * kWordsPerSentence * 2 > budget;
        std::size_t next = 0;
        std::size_t sentences = 0;
        while (next < phrases.size() || prose_.words() < budget || sentences == 0) {
            if (sentences != 0 && sentences % kSentencesPerParagraph == 0) { prose_.start_paragraph(); }
            std::size_t const due = (phrases.size() * prose_.words() * 4) / (3 * std::max<std::size_t>(budget, 1)) + 1;
            if (next < std::min(due, phrases.size())) {
                bool const paired = crowded && next + 1 < phrases.size() && !ProseWriter::is_deed(phrases[next]) &&
                                    !ProseWriter::is_deed(phrases[next + 1]);
                std::size_t const count = paired ? 2 : 1;
                prose_.sentence_about(std::span{phrases}.subspan(next, count));
                next += count;
            } else if (random_.chance(1, 24)) {
                prose_.list("Areas of work:");
                prose_.start_paragraph();
            } else {
                prose_.sentence(beat(prose_.words(), budget));
            }
            ++sentences;
        }
    }

    static Beat beat(std::size_t words, std::size_t budget) {
        if (words * 4 < budget) { return Beat::challenge; }
        return words * 4 < budget * 3 ? Beat::action : Beat::result;
    }

    /// The bullets of one of several jobs; each job speaks of its share of the prompts.
    void bullets(Vacancy const& vacancy, std::size_t job, std::size_t jobs, std::size_t budget) {
        for (std::size_t i = job; i < vacancy.prompts.size(); i += jobs) {
            for (std::string_view const phrase : chosen_phrases(vacancy.prompts[i], budget / 10)) {
                prose_.start_line("-");
                prose_.sentence_about(std::span{&phrase, 1});
            }
        }
        while (prose_.words() < budget * (job + 1) / jobs) {
            prose_.start_line("-");
            prose_.sentence(random_.chance(2, 3) ? Beat::action : Beat::result);
        }
    }

    void shuffle(Phrases& phrases) {
        for (std::size_t left = phrases.size(); left > 1; --left) {
            std::swap(phrases[left - 1], phrases[random_.below(left)]);
        }
    }

    unsigned share_;
    Random& random_;
    ProseWriter prose_;
    std::size_t words_ = 0;
};

void write_responses(Grade grade, std::size_t budget, Vacancy const& vacancy, ApplicantWriter& writer, Random& random,
                     JsonWriter& json) {
    bool const exempt = random.chance(1, 100);
    bool const dumper = grade == 0 && random.chance(1, 25);
    bool const forgetful = grade < 2 && random.chance(1, 30);
    std::size_t const forgotten = forgetful ? random.below(vacancy.prompts.size()) : vacancy.prompts.size();

    std::vector<Prompt const*> answered;
    for (std::size_t i = 0; i < vacancy.prompts.size(); ++i) {
        bool const skipped = i == forgotten || (exempt && vacancy.prompts[i].executive);
        if (!skipped) { answered.push_back(&vacancy.prompts[i]); }
    }
    json.key("responses").begin_object();
    for (std::size_t i = 0; i < answered.size(); ++i) {
        // An answer ends with a whole sentence; the next one is shorter by what that was too long.
        std::size_t const until = budget * (i + 1) / answered.size();
        std::size_t const room = until > writer.words() ? until - writer.words() : 1;
        bool const list = dumper && !answered[i]->executive;
        json.member(answered[i]->id, list ? writer.keyword_list(*answered[i]) : writer.narrative(*answered[i], room));
    }
    json.end();
    if (exempt) { json.key("exempt").begin_array().value("ECQ").end(); }
}

}  // namespace

Grade planted_grade(std::uint64_t seed, std::uint64_t applicant) {
    Random random = Random::of_stream(seed, kGradeStreams + applicant / kGradeBlock);
    std::array<Grade, kGradeBlock> grades{};
    auto place = grades.begin();
    for (Grade grade = 0; grade < kGrades; ++grade) { place = std::fill_n(place, kGradesPerBlock[grade], grade); }
    for (std::size_t left = grades.size(); left > 1; --left) {
        std::swap(grades[left - 1], grades[random.below(left)]);
    }
    return grades[applicant % kGradeBlock];
}

std::string applicant_id(std::uint64_t applicant) { return fmt::format("S-{:07}", applicant + 1); }

void write_applicant(std::uint64_t seed, std::uint64_t applicant, std::uint32_t words, Vacancy const& vacancy,
                     Vocabulary const& vocabulary, std::ostream& out) {
    Random random = Random::of_stream(seed, applicant + 1);
    Grade const grade = planted_grade(seed, applicant);
    // Between a half and one and a half of the mean, more often near it.
    std::size_t const budget = words * (50 + random.below(51) + random.below(51)) / 100;
    ApplicantWriter writer{grade, vocabulary, random};

    JsonWriter json{out, JsonWriter::Style::compact};
    json.begin_object().member("id", applicant_id(applicant));
    if (words < kShortestNarratives || random.chance(1, 4)) {
        json.member("resume", writer.resume(vacancy, budget));
    } else {
        write_responses(grade, budget, vacancy, writer, random, json);
    }
    json.end();
    out << '\n';
}

}  // namespace winnow::synthetic
