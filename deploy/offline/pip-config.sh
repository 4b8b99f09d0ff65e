#!/usr/bin/env bash
# Prints a pip.conf with the host's way to its package index, for the build secret `pip`:
#   PERIZINAN_PIP_CONF="$(deploy/offline/pip-config.sh)" docker compose build
# Paths of the host (certificates, wheel folders) mean nothing in an image and are left out.
set -euo pipefail
echo '[global]'
# `pip config list` has the configuration files and the PIP_* variables (:env:), in that order;
# the last word on an option wins, as in pip itself.
python3 -m pip config list 2>/dev/null | sed -nE "s/^[^=]*\.([a-z-]+)='(.*)'$/\1 \2/p" | awk '
    $1 ~ /^(index-url|extra-index-url|find-links|trusted-host|proxy|timeout|default-timeout|retries|no-index)$/ {
        option = $1; sub(/^[^ ]+ /, "")
        if (option == "default-timeout") option = "timeout"
        if (option == "find-links" && $0 !~ /^[a-z]+:\/\//) next
        value[option] = $0
    }
    END { for (option in value) print option " = " value[option] }'
