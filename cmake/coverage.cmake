# The figures of the preset `coverage`: a build forgets the counts of earlier runs, the tests count, the target
# coverage_table prints lines and branches by room and writes build/coverage/report/index.html.
find_program(GCOVR gcovr)
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  message(FATAL_ERROR "The preset coverage needs g++, and the compiler is ${CMAKE_CXX_COMPILER}: set CXX to g++")
elseif(NOT GCOVR)
  message(FATAL_ERROR "The preset coverage needs gcovr, and there is none: install the package gcovr")
endif()
string(REGEX MATCH "^[0-9]+" gcc_version ${CMAKE_CXX_COMPILER_VERSION})
find_program(GCOV NAMES gcov-${gcc_version} gcov REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

add_custom_target(coverage_reset ALL
  COMMAND ${CMAKE_COMMAND} -DFOLDER=${PROJECT_BINARY_DIR} -P ${PROJECT_SOURCE_DIR}/cmake/forget_counts.cmake
  VERBATIM)
set(report ${PROJECT_BINARY_DIR}/report)
add_custom_target(coverage_table
  COMMAND ${CMAKE_COMMAND} -E make_directory ${report}
  COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --filter ${PROJECT_SOURCE_DIR}/generator/ --gcov-executable ${GCOV}
          --exclude-throw-branches --exclude-unreachable-branches
          --json-summary ${report}/summary.json --json ${report}/branches.json --html-details ${report}/index.html ${PROJECT_BINARY_DIR}
  COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tests/coverage.py ${report}/summary.json
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR} USES_TERMINAL VERBATIM)
