#!/usr/bin/env bash
# One role and one database per service, which nobody else may enter. Safe to run again.
set -euo pipefail

for service in registrasi pengawasan sanksi notifikasi; do
    password=PASSWORD_$service
    # Through variables of psql, so that any character in a password is only data.
    psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --dbname postgres \
        --set service="$service" --set password="${!password}" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'service')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'service') \gexec
ALTER ROLE :"service" PASSWORD :'password';
SELECT format('CREATE DATABASE %I OWNER %I', :'service', :'service')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'service') \gexec
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
SQL
    echo "$service: role and database are there"
done
