#include "corpus/application/zip_pool.hpp"
#include "engine/record/error.hpp"
#include "tests/fuzz/checked_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

/// A ZIP as a pool of documents: whatever its names and sizes claim, what comes of it is sound.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    using namespace winnow;
    fuzz::CheckedSink sink;
    try {
        read_zip_pool({reinterpret_cast<char const*>(bytes), size}, "pool.zip", sink, {});
    } catch (Error const&) {}
    return 0;
}
