// Writes the word rules, compiled, to the file that is its argument: a step of the build, so that no start of winnow
// spends the time. It says nothing of what goes wrong; the build names the step that failed.

#include "engine/record/error.hpp"
#include "word_rules.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>

int main(int argc, char** argv) {
    if (argc != 2) { return EXIT_FAILURE; }
    try {
        auto const breaks = winnow::compile_word_rules();
        std::uint32_t size = 0;
        std::uint8_t const* const bytes = breaks->getBinaryRules(size);
        std::ofstream file{argv[1], std::ios::binary};
        file.write(reinterpret_cast<char const*>(bytes), static_cast<std::streamsize>(size));
        file.close();
        return file ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (winnow::Error const&) { return EXIT_FAILURE; }
}
