# catalog.sh: read by run.sh. Schemas of 100 to 10,000 tables read by us, by pg_dump and by drizzle-kit pull.

bench() { # FILE ARGUMENT…: three runs of bench_catalog, a line of JSON each
    file=$work/$1
    shift
    : >"$file"
    for run in 1 2 3; do
        "$build/tests/bench/bench_catalog" "$@" >>"$file"
    done
}

# Runs in turn, so that a busy moment hits both: OURS and THEIRS are commands as single words.
side_by_side() { # NAME OURS THEIRS
    : >"$work/$1.ours"; : >"$work/$1.theirs"
    for run in 1 2 3; do
        "$build/tests/bench/bench_catalog" run sh -c "$2" >>"$work/$1.ours"
        "$build/tests/bench/bench_catalog" run sh -c "$3" >>"$work/$1.theirs"
    done
}

command_report() { # NAME GOAL
    ratio wall_ms "$(least wall_ms "$work/$1.ours")" "$(least wall_ms "$work/$1.theirs")" "$2"
    ratio client_cpu_ms "$(least cpu_ms "$work/$1.ours")" "$(least cpu_ms "$work/$1.theirs")" -
    ratio peak_mb "$(least peak_mb "$work/$1.ours")" "$(least peak_mb "$work/$1.theirs")" -
}

# What a table costs: microseconds, kilobytes at the peak of reading, thousandths of bytes of JSON. 1 is linear.
linear_report() { # ENGINE SMALL LARGE
    for field in read_ms read_cpu_ms canonical_cpu_ms fingerprint_cpu_ms complete_cpu_ms back_cpu_ms canonical_bytes complete_bytes; do
        ratio "$field" "$(a_table "$(least $field "$work/$1.$3")" "$3")" "$(a_table "$(least $field "$work/$1.$2")" "$2")" 1.2
    done
    ratio peak_kb "$(memory "$1" "$3")" "$(memory "$1" "$2")" 1.2
}

a_table() { # COST TABLES
    echo "$1 $2" | awk '{ printf "%.3f", 1000 * $1 / $2 }'
}

memory() { # ENGINE TABLES: kilobytes a table
    echo "$(least peak_mb "$work/$1.$2") $(least before_mb "$work/$1.$2") $2" | awk '{ printf "%.2f", 1024 * ($1 - $2) / $3 }'
}

postgres_schema() { # TABLES NAME: prints the conninfo of a new database
    database=bench_$2_$1
    psql -qX "$SLUICE_TEST_POSTGRES" -c "CREATE DATABASE $database"
    target=$(echo "$SLUICE_TEST_POSTGRES" | sed "s/dbname='[^']*'/dbname=$database/")
    sh tests/bench/catalog_schema.sh postgresql "$1" | psql -qX -v ON_ERROR_STOP=1 "$target"
    psql -qX "$target" -c "VACUUM ANALYZE"
    echo "$target"
}

sqlite_schema() { # TABLES: prints the file
    [ -f "$work/catalog_$1.db" ] || {
        sh tests/bench/catalog_schema.sh sqlite "$1" | sqlite3 "$work/catalog_$1.db.part"
        mv "$work/catalog_$1.db.part" "$work/catalog_$1.db"
    }
    echo "$work/catalog_$1.db"
}

# As drizzle-kit wants it: the target's words as its credentials.
pull_config() { # DIALECT TARGET
    echo "{\"dialect\": \"$1\", \"out\": \"pulled-$1\", \"dbCredentials\": $(
        case $1 in
        sqlite) echo "{\"url\": \"$2\"}" ;;
        *) echo "$2" | sed 's/host=\([^ ]*\) port=\([0-9]*\) user=\([^ ]*\) dbname=\([^ ]*\).*/{"host": "\1", "port": \2, "user": "\3", "database": "\4", "ssl": false}/' ;;
        esac
    )}" >"$work/drizzle/pull_$1.config.json"
}

pull_report() { # DIALECT TARGET
    pull_config "$1" "$2"
    side_by_side "pull_$1" "'$root/$build/app/sluice' inspect --quiet --format json '$2'" \
        "sh -c 'cd \"$work/drizzle\" && exec node node_modules/drizzle-kit/bin.cjs pull --config=pull_$1.config.json'"
    echo "$1, 100 tables (sluice inspect, drizzle-kit pull)"
    command_report "pull_$1" 0.02
}

postgres_catalog_report() { # TABLES TARGET
    side_by_side "dump_$1" "'$build/app/sluice' inspect --quiet --format json '$2'" "pg_dump --schema-only --dbname='$2'"
    bench "postgresql.$1" json "$2"
    echo "postgresql, $1 tables (sluice inspect, pg_dump --schema-only)"
    command_report "dump_$1" 0.3
    ratio read_alone_ms "$(least read_ms "$work/postgresql.$1")" "$(least wall_ms "$work/dump_$1.theirs")" 0.3
}

# SQLite loads the whole schema for the first statement, in more than linear time: the limit of any reader.
sqlite_catalog_report() { # TABLES FILE
    side_by_side "load_$1" "'$build/app/sluice' inspect --quiet --format json '$2'" "sqlite3 '$2' 'PRAGMA table_info(t1)'"
    bench "sqlite.$1" json "$2"
    echo "sqlite, $1 tables (sluice inspect, sqlite3 with any statement)"
    command_report "load_$1" -
    ratio read_alone_ms "$(least read_ms "$work/sqlite.$1")" "$(least wall_ms "$work/load_$1.theirs")" -
}

catalog_report() {
    root=$PWD
    sizes=1000
    [ "${BIG:-1}" = 0 ] || sizes="1000 10000"
    for tables in $sizes; do
        postgres_catalog_report $tables "$(postgres_schema $tables catalog)"
        sqlite_catalog_report $tables "$(sqlite_schema $tables)"
    done
    for engine in postgresql sqlite; do
        echo "$engine, a table of 10,000 (of 1,000)"
        [ "${BIG:-1}" = 0 ] || linear_report $engine 1000 10000
    done
    sh tests/install_npm.sh "$work/drizzle" tests/interop/package.json
    pull_report postgresql "$(postgres_schema 100 catalog)"
    pull_report sqlite "$root/$(sqlite_schema 100)"
}
