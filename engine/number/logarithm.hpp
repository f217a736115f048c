#pragma once

namespace winnow {

/// Natural logarithm with the same bits on every machine.
///
/// libm's `log` differs between processors and versions in the last bit. This one uses additions,
/// multiplications and divisions only, in a fixed order and without fused multiply-add, so that IEEE
/// 754 determines every bit. Relative error below 4e-16 on [1e-300, 1e300].
///
/// Method: x = m·2^e with m in [√½, √2); ln x = e·ln 2 + 2·artanh((m-1)/(m+1)), the series summed
/// from its smallest term.
///
/// \param x  finite and > 0.
double natural_logarithm(double x) noexcept;

}  // namespace winnow
