#!/bin/sh
# install.sh FOLDER: PostgreSQL servers of package.json as FOLDER/MAJOR/bin, FOLDER/MAJOR/lib, …; nothing to do when present.
# They hold initdb and postgres only: psql and pg_dump are Debian's.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"

majors=$(sed -n 's/.*"postgresql-\([0-9]*\)":.*/\1/p' "$here/package.json")
if ! cmp -s "$here/package.json" package.json || ! [ -f installed ]; then
    rm -f installed
    cp "$here/package.json" package.json
    echo "Installing PostgreSQL$(printf ' %s' $majors)…"
    npm install --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error >install.log 2>&1 || {
        tail -n 20 install.log >&2
        exit 2
    }
    for major in $majors; do
        (cd "node_modules/postgresql-$major" && node scripts/hydrate-symlinks.js && chmod a+x native/bin/*)
        ln -sfn "node_modules/postgresql-$major/native" "$major"
        "$major/bin/postgres" --version | grep -q " $major\." || {
            echo "install.sh: $major/bin/postgres does not run, or is no PostgreSQL $major" >&2
            exit 2
        }
    done
    touch installed
fi
echo "$majors"
