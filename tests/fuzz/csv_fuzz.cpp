#include "corpus/application/csv.hpp"
#include "corpus/application/csv_pool.hpp"
#include "engine/record/error.hpp"
#include "tests/fuzz/check_document.hpp"

#include <cstddef>
#include <cstdint>

using namespace winnow;

namespace {

class CheckedSink : public PoolSink {
  public:
    bool application(Application application) override {
        fuzz::require(!application.id.empty() && is_valid_utf8(application.id));
        for (Section const& section : application.sections) { fuzz::require(is_valid_utf8(section.text)); }
        return true;
    }
    void unreadable(Unreadable entry) override {
        fuzz::require(is_valid_utf8(entry.id) && is_valid_utf8(entry.reason) && !entry.reason.empty());
    }
};

}  // namespace

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
    CheckedSink sink;
    try {
        read_csv_pool(text, "pool.csv", sink);
    } catch (Error const&) {}
    return 0;
}
