#pragma once

#include <stdexcept>
#include <string>

namespace winnow {

/// Something that ends the work: wrong configuration, an unusable file, a full disk. `what()` is one
/// line for people: which file, where in it, what is wrong, what to do.
///
/// A malformed record in a pool is no Error but a value (Unreadable): it costs only itself.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace winnow
