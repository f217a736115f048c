#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace winnow {

struct FreeMemory {
    void operator()(void* memory) const { std::free(memory); }
};

/// Memory for many values that nobody set: what is not written is not taken either, and nothing is written twice.
template <class T>
using UnsetArray = std::unique_ptr<T[], FreeMemory>;  // NOLINT(*-avoid-c-arrays)

/// \throws std::bad_alloc
template <class T>
UnsetArray<T> make_unset_array(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    void* const memory = std::malloc(count == 0 ? 1 : count * sizeof(T));
    if (memory == nullptr) { throw std::bad_alloc{}; }
    return UnsetArray<T>{static_cast<T*>(memory)};
}

}  // namespace winnow
