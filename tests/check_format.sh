#!/bin/sh
# Every source stands as .clang-format writes it.
set -eu
cd "$(dirname "$0")/.."
find app models widgets tests -name '*.h' -o -name '*.cpp' | sort | xargs clang-format-14 --dry-run --Werror || {
    echo "check_format.sh: run clang-format-14 -i on the files above" >&2
    exit 1
}
