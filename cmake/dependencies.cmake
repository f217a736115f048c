# Debian 12 packages, by their own CMake files or pkg-config. tools/packages lists the package names.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
# Debian's 1.81 lives beside 1.74; the exact version keeps the two from being mixed.
find_package(Boost 1.81.0 EXACT CONFIG REQUIRED COMPONENTS json)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(fmt REQUIRED)
find_package(Eigen3 3.4 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(CLI11 REQUIRED)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(HIGHWAY REQUIRED IMPORTED_TARGET libhwy)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(MD4C_HTML REQUIRED IMPORTED_TARGET md4c-html)

# libstemmer ships neither a CMake file nor a pkg-config file.
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)
add_library(winnow_stemmer INTERFACE)
target_include_directories(winnow_stemmer SYSTEM INTERFACE "${STEMMER_INCLUDE_DIR}")
target_link_libraries(winnow_stemmer INTERFACE "${STEMMER_LIBRARY}")
