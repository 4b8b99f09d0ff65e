#!/usr/bin/env bash
# `docker compose` without an image registry: engine, base images, then compose with them.
#   deploy/offline/compose.sh --profile pengembangan up --build --wait
#   PERIZINAN_COMPOSE=produksi deploy/offline/compose.sh up --build --wait
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
deploy=$(dirname "$here")

"$here/images.sh" all
PERIZINAN_PIP_CONF=${PERIZINAN_PIP_CONF-$("$here/pip-config.sh")}
export PERIZINAN_PIP_CONF
files=(--file "$deploy/compose.yaml")
# Names of override files, separated by spaces: produksi, publish-postgres.
for name in ${PERIZINAN_COMPOSE:-}; do files+=(--file "$deploy/compose.$name.yaml"); done
exec docker compose --env-file "$here/env" "${files[@]}" "$@"
