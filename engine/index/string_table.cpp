#include "engine/index/string_table.hpp"

namespace winnow {

StringTable::StringTable(std::span<std::string_view const> strings) {
    std::size_t total = 0;
    for (std::string_view const string : strings) { total += string.size(); }
    std::vector<std::uint64_t> offsets;
    std::vector<char> bytes;
    offsets.reserve(strings.size() + 1);
    bytes.reserve(total);
    offsets.push_back(0);
    for (std::string_view const string : strings) {
        bytes.insert(bytes.end(), string.begin(), string.end());
        offsets.push_back(bytes.size());
    }
    offsets_ = StoredArray<std::uint64_t>{std::move(offsets)};
    bytes_ = StoredArray<char>{std::move(bytes)};
}

std::optional<std::size_t> StringTable::find(std::string_view string) const {
    std::size_t first = 0;
    std::size_t last = size();
    while (first < last) {
        std::size_t const middle = first + (last - first) / 2;
        int const order = (*this)[middle].compare(string);
        if (order == 0) { return middle; }
        if (order < 0) {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    return std::nullopt;
}

}  // namespace winnow
