# export.sh: read by run.sh. A million rows as CSV: by us, by the sqlite3 shell and by copy of psql; rows a second, ours of theirs.

export_pair() { # NAME OURS THEIRS
    side_by_side "export_$1" "$2" "$3"
    echo "$1, 1,000,000 rows to CSV (sluice export, $4)"
    ratio rows_per_second "$(per_second "export_$1.ours")" "$(per_second "export_$1.theirs")" "0.9 at least"
    ratio cpu_ms "$(least cpu_ms "$work/export_$1.ours")" "$(least cpu_ms "$work/export_$1.theirs")" -
    ratio peak_mb "$(least peak_mb "$work/export_$1.ours")" "$(least peak_mb "$work/export_$1.theirs")" -
}

per_second() { # FILE
    echo "$(least wall_ms "$work/$1")" | awk '{ printf "%.0f", 1000000000 / $1 }'
}

export_report() {
    table 1000000 "$work/big1m.db"
    export_pair sqlite "$build/app/sluice --quiet export $work/big1m.db big $work/ours.csv" \
        "sqlite3 -csv -header $work/big1m.db 'SELECT * FROM big' >$work/theirs.csv" "the sqlite3 shell"
    psql -qX "$SLUICE_TEST_POSTGRES" -c "CREATE DATABASE bench_export"
    target=$(echo "$SLUICE_TEST_POSTGRES" | sed "s/dbname='[^']*'/dbname=bench_export/")
    psql -qX "$target" -c "CREATE TABLE big AS SELECT i AS id, i % 100 AS qty, 'name of customer number ' || i AS name,
        (i % 100000) / 100.0 AS amount, now() + i * interval '1 second' AS created_at,
        jsonb_build_object('a', i, 'b', ARRAY[1, 2]) AS payload,
        CASE WHEN i % 10 >= 3 THEN 'a note of some length' END AS note, decode(md5(i::text), 'hex') AS data
        FROM generate_series(1, 1000000) i" -c "VACUUM ANALYZE"
    export_pair postgresql "$build/app/sluice --quiet export \"$target\" big $work/ours.csv" \
        "psql -qX \"$target\" -c '\\copy big TO $work/theirs.csv CSV HEADER'" "copy of psql"
}
