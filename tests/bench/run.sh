#!/bin/sh
# run.sh BUILD [REPORT…]: measures against the rivals in one run and prints ratios. Reports: grid screens postgres loop
# export catalog plan (need Node 20 and npm). BIG=0 leaves out the 10-million-row table and the 10,000 tables.
set -eu
cd "$(dirname "$0")/../.."
build=$1
shift
work=$build/bench
mkdir -p "$work"

table() { # ROWS FILE
    [ -f "$2" ] || {
        echo "Making $2 ($1 rows)…"
        sqlite3 "$2.part" "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
            CREATE TABLE big (id INTEGER PRIMARY KEY, qty INTEGER, cust INTEGER, name TEXT, city TEXT,
                amount REAL, created_at TEXT, payload TEXT, note TEXT, data BLOB);
            INSERT INTO big WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
            SELECT i, i % 100, i * 7 % 100000, 'name of customer number ' || i, 'City ' || i % 300,
                (i % 100000) / 100.0, datetime(1704067200 + i, 'unixepoch'), '{\"a\": ' || i || ', \"b\": [1, 2]}',
                CASE WHEN i % 10 < 3 THEN NULL ELSE 'a note of some length' END, randomblob(16) FROM n;" >/dev/null
        mv "$2.part" "$2"
    }
}

get() { # FIELD: of the JSON line on standard input
    sed -n "s/.*\"$1\":\([-0-9.]*\).*/\1/p"
}

ratio() { # WHAT OURS THEIRS GOAL
    echo "$1 $2 $3 $4" | awk '{ printf "  %-28s %10s %10s   ratio %6.3f   goal %s\n", $1, $2, $3, ($3 > 0 ? $2 / $3 : 0), $4 }'
}

# The minimum of a field over the lines of a file: the machine is shared, so the least disturbed run counts.
least() { # FIELD FILE
    get "$1" <"$2" | sort -n | head -n 1
}

pair() { # NAME QUIET OURS… -- THEIRS…: three runs each, in turn
    name=$1 quiet=$2
    shift 2
    ours=
    while [ "$1" != -- ]; do ours="$ours $1"; shift; done
    shift
    : >"$work/$name.ours"; : >"$work/$name.theirs"
    for run in 1 2 3; do
        home=$(mktemp -d)
        HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home "$build/tests/bench/bench_screen" --quiet-ms "$quiet" -- $ours >>"$work/$name.ours"
        HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home "$build/tests/bench/bench_screen" --quiet-ms "$quiet" -- "$@" >>"$work/$name.theirs"
        rm -rf "$home"
    done
}

screen_report() { # NAME GOAL_TIME GOAL_READ GOAL_MEMORY
    echo "$1 (ours, DB Browser for SQLite)"
    ratio settled_ms "$(least settled_ms "$work/$1.ours")" "$(least settled_ms "$work/$1.theirs")" "$2"
    ratio first_paint_ms "$(least first_ms "$work/$1.ours")" "$(least first_ms "$work/$1.theirs")" "$2"
    ratio cpu_ms "$(least cpu_ms "$work/$1.ours")" "$(least cpu_ms "$work/$1.theirs")" -
    ratio read_mb "$(least read_mb "$work/$1.ours")" "$(least read_mb "$work/$1.theirs")" "$3"
    ratio peak_mb "$(least peak_mb "$work/$1.ours")" "$(least peak_mb "$work/$1.theirs")" "$4"
}

postgres_report() {
    for mode in libpq cursor result; do
        : >"$work/$mode"
        for run in 1 2 3; do
            "$build/tests/bench/bench_postgres_rows" "$mode" "$SLUICE_TEST_POSTGRES" >>"$work/$mode"
        done
    done
    echo "postgresql, 1,000,000 rows read whole (ours, bare libpq single-row loop)"
    for mode in cursor result; do
        ratio "${mode}_seconds" "$(least seconds "$work/$mode")" "$(least seconds "$work/libpq")" "1.11"
        ratio "${mode}_first_ms" "$(least first_ms "$work/$mode")" "$(least first_ms "$work/libpq")" 1
        ratio "${mode}_peak_mb" "$(least peak_mb "$work/$mode")" "$(least peak_mb "$work/libpq")" "1.5+64"
    done
}

# Qt's table takes 8 bytes a row and more: it does not reach 1,000,000,000 rows, so its memory is that of 10,000,000.
grid_report() {
    for round in 1 2 3; do
        for rows in 1000 1000000 1000000000; do
            "$build/tests/bench/bench_grid" ours $rows
        done >>"$work/grid.ours.$round"
        for rows in 1000000 10000000; do
            "$build/tests/bench/bench_grid" theirs $rows
        done >>"$work/grid.theirs.$round"
    done
    for rows in 1000 1000000 1000000000; do
        cat "$work"/grid.ours.? | grep "\"rows\":$rows," >"$work/grid.ours.of$rows"
    done
    for rows in 1000000 10000000; do
        cat "$work"/grid.theirs.? | grep "\"rows\":$rows," >"$work/grid.theirs.of$rows"
    done
    rm "$work"/grid.*.?
    echo "grid, 1920 x 1080, 12 columns, CPU (ours, QTableView)"
    for field in repaint_ms scroll_ms jump_ms; do
        ratio $field "$(least $field "$work/grid.ours.of1000000")" "$(least $field "$work/grid.theirs.of1000000")" 0.2
    done
    ratio jump_ms_1e9_of_1e6 "$(least jump_ms "$work/grid.ours.of1000000000")" "$(least jump_ms "$work/grid.ours.of1000000")" -
    ratio peak_mb_1e9_of_1e3 "$(least peak_mb "$work/grid.ours.of1000000000")" "$(least peak_mb "$work/grid.ours.of1000")" 1.05
    ratio peak_mb_1e9_of_1e7 "$(least peak_mb "$work/grid.ours.of1000000000")" "$(least peak_mb "$work/grid.theirs.of10000000")" -
}

screens_report() {
    display=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$display" 2>/dev/null &
    xvfb=$!
    trap 'kill $xvfb; rm -f "$display"' EXIT
    while [ ! -s "$display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$display")
    export DISPLAY
    unset QT_QPA_PLATFORM

    table 1000000 "$work/big1m.db"
    pair start 1500 "$build/app/sluice" studio -- sqlitebrowser
    screen_report start 0.35 - 0.5
    pair open1m 2500 "$build/app/sluice" studio "$work/big1m.db" --goto big -- sqlitebrowser -R -t big "$work/big1m.db"
    screen_report open1m 0.1 0.01 0.35
    if [ "${BIG:-1}" != 0 ]; then
        table 10000000 "$work/big10m.db"
        pair open10m 4000 "$build/app/sluice" studio "$work/big10m.db" --goto big -- sqlitebrowser -R -t big "$work/big10m.db"
        screen_report open10m 0.1 0.01 0.35
    fi
}

loop_report() {
    "$build/tests/bench/bench_event_loop" "$SLUICE_TEST_POSTGRES"
}

. tests/bench/catalog.sh
. tests/bench/plan.sh
. tests/bench/export.sh

for report in ${*:-grid screens postgres loop export catalog plan}; do
    "${report}_report"
done
