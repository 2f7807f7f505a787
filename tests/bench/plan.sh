# plan.sh: read by run.sh after catalog.sh. Two schemas of 100 to 5,000 tables with twenty changes between them, planned by
# us and by migra; a table of a million rows rebuilt by us and by SQL as one would write it by hand.

twenty_changes() {
    for i in 1 2 3 4; do
        a=entity_0000$i b=entity_0001$i c=entity_0002$i d=entity_0003$i
        cat <<SQL
ALTER TABLE $a ADD COLUMN added_$i integer NOT NULL DEFAULT $i;
ALTER TABLE $b ALTER COLUMN code TYPE varchar(80);
ALTER TABLE $c DROP CONSTRAINT ${c}_quantity_check, ADD CONSTRAINT ${c}_quantity_check CHECK (quantity >= -1);
CREATE INDEX ${d}_note_idx ON $d (note);
CREATE TABLE fresh_$i (id bigint PRIMARY KEY, entity_id bigint REFERENCES $a (id), note text NOT NULL);
SQL
    done
}

# migra ends with 2 where there are differences, we with 1.
plan_report() {
    sizes="100 1000"
    [ "${BIG:-1}" = 0 ] || sizes="100 1000 5000"
    sh tests/install_npm.sh "$work/rivals" tests/bench/rivals/package.json
    for tables in $sizes; do
        from=$(postgres_schema "$tables" plan_from)
        to=$(postgres_schema "$tables" plan_to)
        twenty_changes | psql -qX -v ON_ERROR_STOP=1 "$to"
        side_by_side "plan_$tables" \
            "'$build/app/sluice' diff --quiet \"$from\" \"$to\"; [ \$? -eq 1 ]" \
            "'$work/rivals/node_modules/.bin/migra' '$(as_uri "$from")' '$(as_uri "$to")' --unsafe; [ \$? -le 2 ]"
        : >"$work/plan_alone_$tables"
        for run in 1 2 3; do
            "$build/tests/bench/bench_plan" "$from" "$to" >>"$work/plan_alone_$tables"
        done
        echo "plan of 20 changes to $tables tables (sluice diff, migra)"
        command_report "plan_$tables" 0.1
        echo "  diff and plan alone: $(least diff_ms "$work/plan_alone_$tables") and $(least plan_ms "$work/plan_alone_$tables") ms (goal: 100 for 1,000 tables)"
    done
    rebuild_report
}

# host=/tmp/x port=5432 user=postgres dbname='d' as migra reads it
as_uri() {
    echo "$1" | sed "s/host=\([^ ]*\) port=\([0-9]*\) user=\([^ ]*\) dbname='\?\([^' ]*\)'\?.*/postgresql:\/\/\3@localhost:\2\/\4?host=\1/"
}

rebuild_report() {
    table 1000000 "$work/big1m.db"
    sqlite3 "$work/big1m.db" .schema | sed 's/qty INTEGER/qty INTEGER NOT NULL CHECK (qty >= 0)/' >"$work/rebuilt.sql"
    columns="id, qty, cust, name, city, amount, created_at, payload, note, data"
    {
        echo "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;"
        sed 's/TABLE big/TABLE fresh/' "$work/rebuilt.sql"
        echo "INSERT INTO fresh ($columns) SELECT $columns FROM big; DROP TABLE big; ALTER TABLE fresh RENAME TO big; COMMIT;"
    } >"$work/by_hand.sql"
    : >"$work/rebuild.ours"; : >"$work/rebuild.theirs"
    for run in 1 2 3; do
        cp "$work/big1m.db" "$work/rebuild.db"
        "$build/tests/bench/bench_catalog" run "$build/app/sluice" diff --quiet "$work/rebuild.db" "$work/rebuilt.sql" --apply >>"$work/rebuild.ours"
        cp "$work/big1m.db" "$work/rebuild.db"
        "$build/tests/bench/bench_catalog" run sh -c "exec sqlite3 '$work/rebuild.db' <'$work/by_hand.sql'" >>"$work/rebuild.theirs"
    done
    rm "$work/rebuild.db"
    echo "sqlite, 1,000,000 rows rebuilt (sluice diff --apply, sqlite3 with a script by hand)"
    command_report rebuild -
}
