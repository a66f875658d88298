#!/bin/sh
# npm test: installs what is missing, then checks and tests everything. `npm test -- clock` runs the tests with that in their path.
set -eu
cd "$(dirname "$0")/.."
. scripts/install.sh

# Tests of trust and of proxies decide for themselves what this computer trusts and which way it goes.
unset NODE_EXTRA_CA_CERTS NODE_USE_SYSTEM_CA NODE_OPTIONS SSL_CERT_FILE SSL_CERT_DIR
unset HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy all_proxy no_proxy
unset FORCE_COLOR NO_COLOR NODE_TEST_CONTEXT
# Tests read English, whatever their person speaks.
export LC_ALL=C.UTF-8
exec node scripts/test.ts "$@"
