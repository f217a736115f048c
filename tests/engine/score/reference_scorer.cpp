#include "tests/engine/score/reference_scorer.hpp"

#include "engine/record/section_name.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace winnow::testing {
namespace {

struct Word {
    std::string term;
    std::uint32_t position;
    Context context;
};

using Words = std::vector<Word>;

Words words_of(Analyzer& analyzer, std::string const& text) {
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    Words words;
    for (Token const& token : buffer.tokens) {
        words.push_back({std::string{buffer.term(token)}, token.position, token.context});
    }
    return words;
}

std::int64_t round_half_even(long double value) { return static_cast<std::int64_t>(std::nearbyint(value)); }

/// Contexts in which a phrase stands in a text, by position of its first word.
std::map<std::uint32_t, Context> find_phrase(Words const& text, Words const& phrase) {
    std::map<std::uint32_t, Context> found;
    if (phrase.empty()) { return found; }
    std::map<std::uint32_t, Word> by_position;
    for (Word const& word : text) { by_position[word.position] = word; }
    for (auto const& [position, first] : by_position) {
        Context weakest = Context::prose;
        bool whole = true;
        for (Word const& wanted : phrase) {
            auto const there = by_position.find(position + wanted.position - phrase.front().position);
            if (there == by_position.end() || there->second.term != wanted.term) {
                whole = false;
                break;
            }
            weakest = std::max(weakest, there->second.context);
        }
        if (whole) { found[position] = weakest; }
    }
    return found;
}

/// The texts that answer a requirement; nothing if its response is missing.
std::vector<Words> answering_texts(Plan const& plan, Requirement const& requirement, Analyzer& analyzer,
                                   Application const& application) {
    std::vector<Section> scored;
    bool labelled = false;
    for (Section const& section : application.sections) {
        if (!is_scored_section(section.id)) { continue; }
        scored.push_back(section);
        labelled = labelled || is_response_id(section.id);
    }
    bool const wants_response = requirement.kind == RequirementKind::ecq || requirement.kind == RequirementKind::tq ||
                                requirement.kind == RequirementKind::question;
    std::vector<Words> texts;
    for (Section const& section : scored) {
        bool const answers = plan.mode == Mode::resume || !labelled || !wants_response || section.id == requirement.id;
        if (answers) { texts.push_back(words_of(analyzer, section.text)); }
    }
    return texts;
}

double bm25_of(Background const& background, std::map<std::string, std::size_t> const& query,
               std::map<std::string, std::size_t> const& document, std::size_t length) {
    double sum = 0.0;
    for (auto const& [term, query_frequency] : query) {
        auto const there = document.find(term);
        if (there == document.end()) { continue; }
        double const n = static_cast<double>(background.applicants.texts());
        double const df = background.applicants.df(term);
        double const tf = static_cast<double>(there->second);
        double const relative = static_cast<double>(length) / background.applicants.mean_length();
        sum += static_cast<double>(query_frequency) * std::log(1.0 + (n - df + 0.5) / (df + 0.5)) * tf /
               (tf + 0.9 * (1.0 - 0.4 + 0.4 * relative));
    }
    return sum;
}

}  // namespace

ReferenceScores reference_scores(Plan const& plan, Background const& background, Analyzer& analyzer,
                                 Application const& application) {
    ReferenceScores scores;
    long double const c = static_cast<long double>(plan.composite.coverage) / kNano;
    long double const listed_credit = static_cast<long double>(plan.composite.listed_credit) / kNano;
    long double coverage_sum = 0;
    long double similarity_sum = 0;
    for (Requirement const& requirement : plan.requirements) {
        long double const weight = static_cast<long double>(requirement.weight) / kNano;
        std::vector<Words> const texts = answering_texts(plan, requirement, analyzer, application);

        long double coverage = 0;
        std::vector<std::string> states;
        for (Keyword const& keyword : requirement.keywords) {
            std::vector<std::string> spellings = keyword.aliases;
            spellings.push_back(keyword.keyword);
            std::set<Context> contexts;
            for (std::string const& spelling : spellings) {
                for (Words const& text : texts) {
                    for (auto const& [position, context] : find_phrase(text, words_of(analyzer, spelling))) {
                        contexts.insert(context);
                    }
                }
            }
            long double credit = 0;
            std::string state = "absent";
            if (contexts.contains(Context::negated)) { state = "possible"; }
            if (contexts.contains(Context::listed)) {
                state = "listed";
                credit = listed_credit;
            }
            if (contexts.contains(Context::prose)) {
                state = "evidenced";
                credit = 1;
            }
            states.push_back(state);
            long double const keyword_weight = static_cast<long double>(keyword.weight) / kNano;
            coverage += keyword_weight * credit;
            scores.exact += round_half_even(1e8L * weight * c * keyword_weight * credit);
        }
        scores.states.push_back(states);
        coverage_sum += weight * coverage;

        std::map<std::string, std::size_t> query;
        for (Word const& word : words_of(analyzer, requirement.text)) { ++query[word.term]; }
        std::map<std::string, std::size_t> document;
        std::map<std::string, long double> counted;
        std::size_t length = 0;
        for (Words const& text : texts) {
            for (Word const& word : text) {
                ++length;
                ++document[word.term];
                if (word.context == Context::prose) { counted[word.term] += 1; }
                if (word.context == Context::listed) { counted[word.term] += listed_credit; }
            }
        }
        // Logarithms and idf are taken to six decimals, as the page says.
        std::map<std::string, long double> q;
        long double q_sum = 0;
        for (auto const& [term, frequency] : query) {
            long double const idf = static_cast<long double>(background.idf(term)) / 1e6L;
            long double const logarithm = std::nearbyint(std::log(static_cast<long double>(frequency)) * 1e6L) / 1e6L;
            q[term] = (1 + logarithm) * idf;
            q_sum += q[term];
        }
        long double similarity = 0;
        double dot = 0.0;
        double query_square = 0.0;
        double document_square = 0.0;
        for (auto const& [term, q_weight] : q) {
            long double const o = std::min(counted[term], 3.0L);
            long double const s = std::nearbyint(std::log(1 + o) / std::log(4.0L) * 1e6L) / 1e6L;
            similarity += q_weight * s / q_sum;
            scores.exact += round_half_even(1e8L * weight * (1 - c) * q_weight * s / q_sum);
            query_square += static_cast<double>(q_weight * q_weight);
        }
        similarity_sum += weight * similarity;
        for (auto const& [term, frequency] : document) {
            double const component =
                (1.0 + std::log(static_cast<double>(frequency))) * static_cast<double>(background.idf(term)) / 1e6;
            document_square += component * component;
            if (q.contains(term)) { dot += component * static_cast<double>(q[term]); }
        }
        if (dot > 0.0) {
            scores.cosine += static_cast<double>(weight) * dot / std::sqrt(query_square * document_square);
        }
        scores.bm25 += static_cast<double>(weight) * bm25_of(background, query, document, length);
    }
    scores.coverage = round_half_even(coverage_sum * 1e6L);
    scores.similarity = round_half_even(similarity_sum * 1e6L);
    return scores;
}

}  // namespace winnow::testing
