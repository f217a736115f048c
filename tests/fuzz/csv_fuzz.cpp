#include "corpus/application/csv.hpp"
#include "corpus/application/csv_pool.hpp"
#include "engine/record/error.hpp"
#include "tests/fuzz/check_document.hpp"
#include "tests/fuzz/checked_sink.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

/// A CSV pool; and its rows alone, whose lines count upwards.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(bytes), size};
    CsvReader reader{text};
    std::uint64_t last = 0;
    while (auto const row = reader.next()) {
        auto const line = std::visit([](auto const& either) { return either.line; }, *row);
        fuzz::require(line > last);
        last = line;
    }
    fuzz::CheckedSink sink;
    try {
        read_csv_pool(text, "pool.csv", sink);
    } catch (Error const&) {}
    return 0;
}
