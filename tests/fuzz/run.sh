#!/bin/sh
# run.sh TARGET [SECONDS=60]: builds a fuzz target with clang, runs it from its corpus, and prints the executions and
# what was found. New inputs and findings lie in build/fuzz/found/TARGET; the exit code is 1 if there is a finding.
set -eu

target=${1:?usage: run.sh TARGET [SECONDS]}
seconds=${2:-60}
cd "$(dirname "$0")/../.."
corpus=tests/fuzz/corpus/$target
found=build/fuzz/found/$target
if [ ! -d "$corpus" ]; then
    echo "there is no target '$target'; there are: $(ls tests/fuzz/corpus | tr '\n' ' ')" >&2
    exit 2
fi

[ -f build/fuzz/build.ninja ] || cmake --preset fuzz
cmake --build build/fuzz --target "${target}_fuzz"

mkdir -p "$found/inputs"
dictionary=
[ ! -f "tests/fuzz/$target.dict" ] || dictionary=-dict=tests/fuzz/$target.dict
# shellcheck disable=SC2086
"build/fuzz/tests/fuzz/${target}_fuzz" $dictionary -max_total_time="$seconds" -timeout=25 -report_slow_units=25 -rss_limit_mb=4096 \
    -print_final_stats=1 -artifact_prefix="$found/finding-" "$found/inputs" "$corpus" >"$found/log" 2>&1 || true

executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$found/log" | tail -n 1)
findings=$(sed -n 's/.*Test unit written to //p' "$found/log")
echo "$target: ${executions:-0} executions in $seconds s; findings: ${findings:-none}"
if [ -n "$findings" ] || [ -z "$executions" ]; then
    tail -n 40 "$found/log"
    exit 1
fi
