#!/bin/sh
# Writes .env from .env.example: every secret that is empty there gets a random value.
# For Kubernetes: kubectl create secret generic dunlin-secrets --from-env-file=.env
set -eu
cd "$(dirname "$0")/.."

[ ! -e .env ] || {
  echo ".env exists already; delete it first to get new secrets (the databases keep the old ones)." >&2
  exit 1
}

umask 077
while IFS= read -r line; do
  case $line in
    [A-Z]*=) printf '%s%s\n' "$line" "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <.env.example >.env.new
mv .env.new .env
echo "Wrote .env" >&2
