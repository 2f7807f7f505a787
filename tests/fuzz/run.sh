#!/bin/sh
# run.sh BUILD: each fuzz target for FUZZ_SECONDS (60), with its finds kept under BUILD/fuzz.
set -eu
build=$1
mkdir -p "$build/fuzz"
for target in "$build"/tests/fuzz/fuzz_*; do
    [ -x "$target" ] && [ -f "$target" ] || continue
    name=$(basename "$target")
    echo "Fuzzing $name for ${FUZZ_SECONDS:-60} s…"
    mkdir -p "$build/fuzz/$name"
    log=$build/fuzz/$name.log
    "$target" -max_total_time="${FUZZ_SECONDS:-60}" -print_final_stats=1 \
        -artifact_prefix="$build/fuzz/" "$build/fuzz/$name" >"$log" 2>&1 || {
        tail -n 30 "$log" >&2
        exit 1
    }
    tail -n 7 "$log"
done
