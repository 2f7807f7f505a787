#!/bin/sh
# Sets up, builds and runs the tests.
#   sh tests/run.sh              unit, conformance and window tests (dev build), and the core's tests under asan
#   sh tests/run.sh corpus DIR   every schema and case of a corpus: pass, refuse, fail; fails when the numbers fall
#   sh tests/run.sh full         threads (tsan), fuzzing, long properties
#   sh tests/run.sh bench        the benchmarks, rivals in the same run
set -eu
cd "$(dirname "$0")/.."
suite=${1:-default}

build() { # PRESET TARGET…
    preset=$1
    shift
    echo "Building (build/$preset)…"
    cmake --preset "$preset" >/dev/null
    log=build/$preset/build.log
    ninja -C "build/$preset" "$@" >"$log" 2>&1 || {
        grep -E -A8 "error|FAILED" "$log" | head -n 60 >&2
        exit 2
    }
}

# One throwaway PostgreSQL cluster for the whole run, stopped by the program that started it.
with_cluster() { # PRESET COMMAND…
    preset=$1
    shift
    "build/$preset/tests/support/sluice_test_cluster" -- "$@"
}

run_ctest() { # PRESET ARGUMENT…
    preset=$1
    shift
    with_cluster "$preset" ctest --test-dir "build/$preset" --output-on-failure "$@"
}

case $suite in
default)
    sh app/install.sh build test
    sh tests/check_format.sh
    build dev all all_verify_interface_header_sets
    build asan all
    run_ctest asan -LE corpus
    run_ctest dev -LE corpus
    ;;
corpus)
    [ -d "${2:-}" ] || { echo "run.sh: corpus DIR: no such folder: ${2:-}" >&2; exit 2; }
    SLUICE_CORPUS=$(cd "$2" && pwd)
    export SLUICE_CORPUS
    sh app/install.sh build test
    build dev sluice_test_cluster tst_corpus_files tst_corpus_schemas tst_corpus_plans tst_corpus_walks
    run_ctest dev -L corpus --verbose
    ;;
full)
    sh app/install.sh build test full
    build tsan all
    run_ctest tsan -LE corpus
    build fuzz all
    sh tests/fuzz/run.sh build/fuzz
    ;;
bench)
    sh app/install.sh build test bench
    build bench sluice bench_screen bench_postgres_rows bench_event_loop sluice_test_cluster
    with_cluster bench sh tests/bench/run.sh build/bench
    ;;
*)
    sed -n '2,7s/^# //p' "$0" >&2
    exit 2
    ;;
esac
