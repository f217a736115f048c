#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Relevance judgements: query id, document id, grade. Grades under 1 are not relevant.
using Qrels = std::map<std::string, std::map<std::string, int>>;

/// A run: for each query, its documents from the best on.
using Run = std::map<std::string, std::vector<std::string>>;

/// Reads TREC qrels (`qid iter docid grade`, columns apart by spaces or tabs; blank lines are passed over).
/// \throws Error naming `place` and the line, also for a document judged twice for a query.
Qrels read_qrels(std::string_view text, std::string_view place);
/// Reads a TREC run (`qid Q0 docid rank score tag`), ordered by score, ties as trec_eval orders them: by document id,
/// the last in byte order first. Ranks are not looked at, as in trec_eval. Scores are compared as doubles, where
/// trec_eval rounds them to single precision first.
/// \throws Error naming `place` and the line, also for a document listed twice for a query.
Run read_run(std::string_view text, std::string_view place);

/// Means over the queries that have a relevant document in the qrels; a query that the run lacks counts 0.
struct Evaluation {
    std::size_t queries = 0;
    double map = 0.0;         ///< mean of average precision, over the whole depth of the run
    double ndcg_at_10 = 0.0;  ///< gains are the grades, discount log2(rank + 1), as in trec_eval
    double p_at_5 = 0.0;
    double p_at_10 = 0.0;
    double p_at_20 = 0.0;
    double recall_at_100 = 0.0;
    double recall_at_1000 = 0.0;
};

/// \param binary  take every grade of 1 and more as 1.
Evaluation evaluate(Run const& run, Qrels const& qrels, bool binary = false);

}  // namespace winnow
