#!/bin/sh
# install_npm.sh FOLDER PACKAGE_JSON [OPTION…]: installs its packages into FOLDER; nothing to do when they are there.
set -eu
folder=$1
wanted=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
shift 2
mkdir -p "$folder"
cd "$folder"
if cmp -s "$wanted" installed.json; then exit 0; fi
command -v npm >/dev/null || { echo "install_npm.sh: npm is missing" >&2; exit 2; }
rm -f installed.json
cp "$wanted" package.json
echo "Installing the packages of $wanted…"
npm install --no-audit --no-fund --no-package-lock --loglevel=error "$@" >install.log 2>&1 || {
    tail -n 20 install.log >&2
    exit 2
}
cp "$wanted" installed.json
