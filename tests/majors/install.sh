#!/bin/sh
# install.sh FOLDER: PostgreSQL servers of package.json as FOLDER/MAJOR/bin, FOLDER/MAJOR/lib, …; prints the majors.
# They hold initdb and postgres only: psql and pg_dump are Debian's.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sh "$here/../install_npm.sh" "$1" "$here/package.json" --ignore-scripts >&2
cd "$1"
for major in $(sed -n 's/.*"postgresql-\([0-9]*\)":.*/\1/p' "$here/package.json"); do
    if ! [ -x "$major/bin/postgres" ]; then
        (cd "node_modules/postgresql-$major" && node scripts/hydrate-symlinks.js && chmod a+x native/bin/*)
        ln -sfn "node_modules/postgresql-$major/native" "$major"
    fi
    "$major/bin/postgres" --version | grep -q " $major\." || {
        echo "install.sh: $major/bin/postgres does not run, or is no PostgreSQL $major" >&2
        exit 2
    }
    echo "$major"
done
