#!/bin/sh
# A database per service, owned by a user of its own who sees no other.
set -eu

create() {
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create account "$ACCOUNT_DB_PASSWORD"
create dunning "$DUNNING_DB_PASSWORD"
create disposition "$DISPOSITION_DB_PASSWORD"
create reporting "$REPORTING_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"
