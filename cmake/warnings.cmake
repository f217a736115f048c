# The warnings every target of winnow is compiled with. Linked privately, so that embedders keep their own.
add_library(winnow_warnings INTERFACE)
target_compile_options(
  winnow_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wnon-virtual-dtor
            -Wold-style-cast
            -Woverloaded-virtual
            -Wcast-align
            # GCC 12 sees overlapping copies in std::string where there are none (GCC bug 105651).
            $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
            $<$<BOOL:${WINNOW_WERROR}>:-Werror>)

# Scores must have the same bytes on every machine: no fused multiply-add behind our back.
add_library(winnow_arithmetic INTERFACE)
target_compile_options(winnow_arithmetic INTERFACE -ffp-contract=off)
