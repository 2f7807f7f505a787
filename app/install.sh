#!/bin/sh
# install.sh KIND…: installs the Debian packages of these kinds (tests/packages.txt) that are missing, as root or through sudo.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

wanted=
for kind in "$@"; do
    wanted="$wanted $(sed -n "s/^$kind //p" "$root/tests/packages.txt")"
done
missing=
for package in $wanted; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
    "install ok installed") ;;
    *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
        echo "install.sh: these packages are missing, and there is neither root nor sudo:$missing" >&2
        exit 2
    }
    as_root=sudo
fi
echo "Installing:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{
    $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing
} >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    exit 2
}
