#!/bin/sh
# run.sh BUILD FOLDER: drizzle-kit and drizzle-orm beside our command line, on SQLite and on SLUICE_TEST_POSTGRES.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sluice=$(cd "$1" && pwd)/app/sluice
sh "$here/../install_npm.sh" "$2" "$here/package.json"
cp "$here"/*.mjs "$2"
cd "$2"
node interop.mjs "$sluice" "$here" "$PWD/work"
