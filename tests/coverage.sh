#!/bin/sh
# coverage.sh [ROOM...]: builds the unit tests with counters, runs them, and prints the lines and branches of each room
# that they reach. Branches that only an exception takes are not counted. Needs gcovr.
set -eu
cd "$(dirname "$0")/.."
rooms=${*:-yaml markdown parse link tree}
programs="text_test parse_test link_test evidence_test render_test tree_test cli_test fuzz_replay"

[ -f build/coverage/build.ninja ] || cmake --preset coverage
# shellcheck disable=SC2086
cmake --build build/coverage --target $programs
find build/coverage -name '*.gcda' -delete
for program in $programs; do
    case $program in
        fuzz_replay) build/coverage/tests/fuzz/fuzz_replay tests/fuzz/corpus ;;
        *) "build/coverage/tests/$program" --gtest_brief=1 ;;
    esac
done >build/coverage/log 2>&1 || { tail -n 40 build/coverage/log; exit 1; }

gcovr -r . --exclude-throw-branches --filter generator/ --json build/coverage/counts.json build/coverage
for room in $rooms; do
    echo "$room"
    gcovr -r . -a build/coverage/counts.json --filter "generator/$room/" --print-summary -o build/coverage/"$(echo "$room" | tr / _)".txt |
        grep -E '^(lines|branches)'
done
