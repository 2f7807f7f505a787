#!/bin/sh
# Sets up, builds (release) and opens the studio on the sample project.
# Without a display it renders the tour to PNGs instead and says where.
set -eu
cd "$(dirname "$0")/.."

sh app/install.sh build
echo "Building (build/release)…"
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
log=$(mktemp)
trap 'rm -f "$log"' EXIT
ninja -C build/release sluice >"$log" 2>&1 || {
    grep -E "error|FAILED" "$log" >&2 || tail -n 30 "$log" >&2
    exit 2
}
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Opening the studio on the sample shop."
    rm -f "$log"
    exec build/release/app/sluice studio --sample "$@"
fi
tour=$PWD/build/tour
build/release/app/sluice studio --sample --tour "$tour"
echo "No display: the tour is in $tour"
ls "$tour"
