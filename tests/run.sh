#!/bin/sh
# Sets up, builds and runs the tests.
#   sh tests/run.sh              unit, conformance and window tests (dev build), and the core's tests under asan
#   sh tests/run.sh corpus DIR   every schema and case of a corpus: pass, refuse, fail; fails when the numbers fall
#   sh tests/run.sh full [PART…] properties interop majors tsan fuzz, or only these: long properties, Drizzle's own tools
#                                beside ours, PostgreSQL 12 to 18, threads, fuzzing
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
    with_cluster "$preset" ctest --test-dir "build/$preset" --output-on-failure -j "$(nproc)" "$@"
}

full_properties() {
    build dev sluice_test_cluster tst_plan_properties tst_mutated_catalogs
    QTEST_FUNCTION_TIMEOUT=28800000 SLUICE_ROUNDS=${SLUICE_ROUNDS:-300} SLUICE_SEED=${SLUICE_SEED:-$(date +%s)} run_ctest dev -L long --verbose
}

full_interop() {
    build dev sluice sluice_test_cluster
    with_cluster dev sh tests/interop/run.sh build/dev build/interop
}

full_majors() {
    build dev all
    SLUICE_POSTGRES_ROOT=$PWD/build/majors
    export SLUICE_POSTGRES_ROOT
    majors=$(sh tests/majors/install.sh build/majors)
    failed=
    for major in $majors; do
        echo "PostgreSQL $major…"
        SLUICE_TEST_POSTGRES_BIN=$SLUICE_POSTGRES_ROOT/$major/bin
        export SLUICE_TEST_POSTGRES_BIN
        run_ctest dev -L postgres || failed="$failed $major"
    done
    unset SLUICE_POSTGRES_ROOT SLUICE_TEST_POSTGRES_BIN
    [ -z "$failed" ] || { echo "run.sh: full: failed on PostgreSQL$failed" >&2; exit 1; }
}

full_tsan() {
    build tsan all
    run_ctest tsan -LE corpus
}

full_fuzz() {
    build fuzz tests/fuzz/all
    sh tests/fuzz/run.sh build/fuzz
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
    build dev sluice_test_cluster tst_corpus_files tst_corpus_schemas tst_corpus_plans tst_corpus_histories tst_corpus_walks
    run_ctest dev -L corpus --verbose
    ;;
full)
    shift
    sh app/install.sh build test full
    [ $# -gt 0 ] || set -- properties interop majors tsan fuzz
    for part in "$@"; do
        case $part in
        properties | interop | majors | tsan | fuzz) "full_$part" ;;
        *) echo "run.sh: full: no such part: $part" >&2; exit 2 ;;
        esac
    done
    ;;
bench)
    sh app/install.sh build test bench
    build bench sluice bench_screen bench_postgres_rows bench_event_loop bench_grid bench_catalog bench_plan sluice_test_cluster
    with_cluster bench sh tests/bench/run.sh build/bench
    ;;
*)
    sed -n '2,8s/^# //p' "$0" >&2
    exit 2
    ;;
esac
