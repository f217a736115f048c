#pragma once

#include "engine/rank/search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace winnow::testing {

using Counts = std::map<std::string, int>;

inline Counts count_terms(std::string_view text, Analyzer& analyzer) {
    TokenBuffer buffer;
    analyzer.analyze(text, buffer);
    Counts counts;
    for (Token const& token : buffer.tokens) { ++counts[std::string{buffer.term(token)}]; }
    return counts;
}

inline Counts count_terms(Application const& application, Analyzer& analyzer) {
    Counts counts;
    for (Section const& section : application.sections) {
        if (!is_scored_section(section.id)) { continue; }
        for (auto const& [term, count] : count_terms(section.text, analyzer)) { counts[term] += count; }
    }
    return counts;
}

/// The largest length of Lucene's table that is not above: 0 to 39, then four significant bits above 24.
inline double rounded_length(int exact) {
    int length = 0;
    for (int candidate = 0; candidate <= exact; ++candidate) {
        int const above = candidate - 24;
        bool const in_table = above < 16 || (above & ((1 << (static_cast<int>(std::log2(above)) - 3)) - 1)) == 0;
        if (in_table) { length = candidate; }
    }
    return length;
}

/// Plain search as its formulas stand on paper: no index, every document taken by itself. The scores above 0, by id.
inline std::map<std::string, double> reference_scores(std::vector<Application> const& pool, std::string_view query,
                                                      SearchOptions const& options, Analyzer& analyzer) {
    std::map<std::string, Counts> documents;
    for (Application const& application : pool) { documents[application.id] = count_terms(application, analyzer); }
    auto const n = static_cast<double>(documents.size());
    std::map<std::string, double> df;
    std::map<std::string, int> lengths;
    double tokens = 0;
    for (auto const& [id, counts] : documents) {
        for (auto const& [term, count] : counts) {
            df[term] += 1;
            lengths[id] += count;
            tokens += count;
        }
    }
    Counts const query_counts = count_terms(query, analyzer);

    auto const tfidf = [&](Counts const& counts) {
        std::map<std::string, double> vector;
        for (auto const& [term, count] : counts) {
            vector[term] = (1 + std::log(count)) * (std::log((n + 1) / (df[term] + 1)) + 1);
        }
        return vector;
    };
    auto const length_of = [](std::map<std::string, double> const& vector) {
        double square = 0;
        for (auto const& [term, weight] : vector) { square += weight * weight; }
        return std::sqrt(square);
    };

    std::map<std::string, double> scores;
    for (auto const& [id, counts] : documents) {
        double score = 0;
        if (options.model == SearchOptions::Model::bm25) {
            bool const exact = options.lengths == SearchOptions::Lengths::exact;
            double const length = exact ? lengths[id] : rounded_length(lengths[id]);
            for (auto const& [term, query_count] : query_counts) {
                if (!counts.contains(term)) { continue; }
                double const tf = counts.at(term);
                double const idf = std::log(1 + (n - df[term] + 0.5) / (df[term] + 0.5));
                double const slowing = options.k1 * (1 - options.b + options.b * length / (tokens / n));
                score += query_count * idf * tf / (tf + slowing);
            }
        } else {
            auto const document_vector = tfidf(counts);
            auto const query_vector = tfidf(query_counts);
            for (auto const& [term, weight] : query_vector) {
                if (counts.contains(term)) { score += weight * document_vector.at(term); }
            }
            score /= length_of(document_vector) * length_of(query_vector);
        }
        if (score > 0) { scores[id] = score; }
    }
    return scores;
}

/// A few words, some of them known to random_pool, some again and again.
inline std::string random_query(std::mt19937& random) {
    static std::vector<std::string> const words{"budget", "plan", "contract", "audit", "staff", "zebra", "law"};
    std::string query;
    for (std::size_t length = random() % 7 + 1; length > 0; --length) { query += words[random() % words.size()] + ' '; }
    return query;
}

}  // namespace winnow::testing
