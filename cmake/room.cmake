# A room is one folder of the house: a static library that sees the headers of the rooms it is
# linked to, and of no other.
#
#   winnow_room(engine/analysis
#     HEADERS analyzer.hpp ...
#     SOURCES analyzer.cpp ...
#     DEPENDS engine/text          # other rooms; their headers become visible
#     LIBRARIES PkgConfig::ICU)    # libraries from outside, private to the room
#
# Headers are included from the root, `#include "engine/text/utf8.hpp"`. Each room has an include
# directory of its own in build/rooms that holds nothing but links to the room's headers, so that an
# include across a border that is not declared here does not compile. No room of engine may declare
# one of corpus. A header that only the room itself uses is not listed; its files include it by its
# bare name, `#include "icu.hpp"`.
set(WINNOW_ROOMS_DIR "${PROJECT_SOURCE_DIR}/build/rooms")

function(winnow_room path)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "HEADERS;SOURCES;DEPENDS;LIBRARIES;PUBLIC_LIBRARIES")
  string(REPLACE "/" "_" target "winnow_${path}")
  set(source_dir "${PROJECT_SOURCE_DIR}/${path}")
  set(include_dir "${WINNOW_ROOMS_DIR}/${path}")

  file(MAKE_DIRECTORY "${include_dir}/${path}")
  foreach(header IN LISTS room_HEADERS)
    file(CREATE_LINK "${source_dir}/${header}" "${include_dir}/${path}/${header}" SYMBOLIC)
  endforeach()

  list(TRANSFORM room_SOURCES PREPEND "${source_dir}/")
  list(TRANSFORM room_HEADERS PREPEND "${include_dir}/${path}/")
  if(room_SOURCES)
    add_library(${target} STATIC ${room_SOURCES})
    set(public PUBLIC)
    target_link_libraries(${target} PRIVATE winnow_warnings winnow_arithmetic ${room_LIBRARIES})
  else()
    add_library(${target} INTERFACE)
    set(public INTERFACE)
  endif()
  target_sources(${target} ${public} FILE_SET HEADERS BASE_DIRS "${include_dir}" FILES ${room_HEADERS})
  target_include_directories(${target} ${public} "${include_dir}")
  foreach(depend IN LISTS room_DEPENDS)
    if(path MATCHES "^engine" AND NOT depend MATCHES "^engine")
      message(FATAL_ERROR "${path} may not depend on ${depend}: engine knows no room but its own.")
    endif()
    string(REPLACE "/" "_" depend_target "winnow_${depend}")
    target_link_libraries(${target} ${public} ${depend_target})
  endforeach()
  target_link_libraries(${target} ${public} ${room_PUBLIC_LIBRARIES})
endfunction()
