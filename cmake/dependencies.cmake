# The libraries of the program, with the oldest version that is known to do: those of Debian 12; Ubuntu 24.04 has newer ones.
# CONSPECTUS_LIBRARIES collects "name|version|licence|home" of each for the bill of materials (sbom.cmake).
set(CONSPECTUS_LIBRARIES "")

# conspectus_library(name version package licence home [component...]): finds a library or says what to install.
macro(conspectus_library name version package licence home)
  if("${ARGN}" STREQUAL "")
    find_package(${name} QUIET)
  else()
    find_package(${name} QUIET COMPONENTS ${ARGN})
  endif()
  conspectus_require("${name}" "${version}" "${package}" "${${name}_FOUND}" "${${name}_VERSION}")
  list(APPEND CONSPECTUS_LIBRARIES "${name}|${${name}_VERSION}|${licence}|${home}")
endmacro()

function(conspectus_require name version package found found_version)
  if(NOT found)
    message(FATAL_ERROR "conspectus needs ${name} ${version} or newer, and there is none: install the package ${package} "
                        "of Debian 12, Ubuntu 24.04 or newer (`make site` does)")
  endif()
  if(found_version AND found_version VERSION_LESS version)
    message(FATAL_ERROR "conspectus needs ${name} ${version} or newer, and ${found_version} is here: install the package "
                        "${package} of Debian 12, Ubuntu 24.04 or newer")
  endif()
endfunction()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
  message(FATAL_ERROR "conspectus needs GCC 12 or newer, and ${CMAKE_CXX_COMPILER_VERSION} is here: set CXX to a newer one")
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  message(FATAL_ERROR "conspectus needs Clang 14 or newer, and ${CMAKE_CXX_COMPILER_VERSION} is here: set CXX to a newer one")
endif()

conspectus_library(cmark 0.30 libcmark-dev BSD-2-Clause https://github.com/commonmark/cmark)
conspectus_library(yaml-cpp 0.7 libyaml-cpp-dev MIT https://github.com/jbeder/yaml-cpp)
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp) # 0.7 names it without the namespace
endif()
conspectus_library(ICU 72 libicu-dev ICU https://icu.unicode.org uc i18n)
conspectus_library(nlohmann_json 3.11 nlohmann-json3-dev MIT https://github.com/nlohmann/json)
conspectus_library(CLI11 2.1 libcli11-dev BSD-3-Clause https://github.com/CLIUtils/CLI11)
conspectus_library(Boost 1.74 libboost-dev BSL-1.0 https://www.boost.org) # Boost.Math alone, header only
conspectus_library(fmt 9 libfmt-dev MIT https://github.com/fmtlib/fmt)
conspectus_library(pugixml 1.13 libpugixml-dev MIT https://pugixml.org)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash QUIET IMPORTED_TARGET libxxhash)
conspectus_require(xxhash 0.8 libxxhash-dev "${xxhash_FOUND}" "${xxhash_VERSION}")
list(APPEND CONSPECTUS_LIBRARIES "xxhash|${xxhash_VERSION}|BSD-2-Clause|https://github.com/Cyan4973/xxHash")
