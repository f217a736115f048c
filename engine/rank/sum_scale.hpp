#pragma once

#include <cstddef>

namespace winnow {

/// Finds how many units of a sum of 16 bits a score of 1 shall be worth in a query, so that good documents' sums lie
/// high, where rounding weighs little, but not at the end. An estimate: it supposes that terms are independent.
class SumScale {
  public:
    /// One term of the query.
    /// \param share  of the documents that have it, in (0, 1].
    /// \param most   that it gives a document, above 0.
    void add(double share, double most);

    /// \pre add() was called.
    [[nodiscard]] double scale() const;

  private:
    double mean_ = 0.0;
    double variance_ = 0.0;
    double greatest_ = 0.0;
};

}  // namespace winnow
