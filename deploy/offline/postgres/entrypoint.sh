#!/usr/bin/env bash
# POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB, POSTGRES_INITDB_ARGS and PGDATA as in the
# official image. No init scripts: roles and databases are made by a job.
set -euo pipefail

user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}

if [ "$(id -u)" -eq 0 ] && { [ "${1:-}" = postgres ] || [ "${1#-}" != "$1" ]; }; then
    mkdir -p "$PGDATA"
    chown postgres "$(dirname "$PGDATA")"
    find "$PGDATA" \! -user postgres -exec chown postgres {} +
    chmod 700 "$PGDATA"
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
# `docker run image -c fsync=off` means postgres with that flag.
[ "${1#-}" = "$1" ] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"

# Beside the folder, since initdb wants that empty. Found at a start, it says that an earlier
# start was killed half way; without it nothing here is ever deleted.
unfinished=$PGDATA.initialising

initialise() {
    : "${POSTGRES_PASSWORD:?POSTGRES_PASSWORD must be set for a new data folder}"
    touch "$unfinished"
    # shellcheck disable=SC2086  # several flags in one variable, as in the official image
    initdb --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") \
        --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 \
        ${POSTGRES_INITDB_ARGS:-}
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
    # Without a server: nobody can take a half-made one for ready.
    [ "$database" = postgres ] ||
        printf 'CREATE DATABASE "%s"\n' "${database//\"/\"\"}" | postgres --single -j postgres
    rm "$unfinished"
}

[ ! -e "$unfinished" ] || rm -rf "${PGDATA:?}"/*
[ -s "$PGDATA/PG_VERSION" ] || initialise
exec "$@"
