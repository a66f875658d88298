#!/bin/sh
# npm start: installs what is missing, then runs signin-doctor with the given arguments, or `check` when there are none.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
. scripts/install.sh

[ $# -gt 0 ] || set -- check
# Files are meant as seen from where npm was called.
cd "${INIT_CWD:-$root}"
exec "$root/signin-doctor" "$@"
