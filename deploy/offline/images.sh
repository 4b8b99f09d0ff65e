#!/usr/bin/env bash
# Every image that compose and the tests need, from package mirrors alone:
# images.sh [--force] [base|plugins|python|postgres|kafka|all]...
# An image is built again only when its inputs changed (label perizinan.inputs) or with --force.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
state=${PERIZINAN_OFFLINE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/perizinan-offline}
ca=/etc/ssl/certs/ca-certificates.crt
plugin_dir=${PERIZINAN_PLUGIN_DIR:-/usr/local/lib/docker/cli-plugins}
base=perizinan/debian:trixie
force=

say() { printf 'images: %s\n' "$*" >&2; }

# Runs a step with its output in a log, shown only when the step fails.
logged() {
    local log=$state/$1.log
    shift
    "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; say "failed, see $log"; return 1; }
}

# One hash over a folder of inputs and the extra words given (parent image, host's authorities).
inputs_of() {
    local dir=$1
    shift
    {
        printf '%s\n' "$@"
        cd "$dir" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -c 1-32
}

label_of() { docker image inspect -f '{{index .Config.Labels "perizinan.inputs"}}' "$1" 2>/dev/null; }

current() {
    [ -z "$force" ] && [ "$(label_of "$1")" = "$2" ] && say "$1 is up to date"
}

host_package() {
    command -v "$1" >/dev/null && return
    say "installing $2 on the host"
    apt-get update -q && DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$2"
}

done_in() { say "$1 built in $((SECONDS - $2)) s"; }

build_base() {
    local hash began=$SECONDS
    hash=$(inputs_of "$here/base" "$(sha256sum <"$ca")")
    current "$base" "$hash" && return
    logged host host_package debootstrap debootstrap
    logged base "$here/base/build.sh" "$base" "$hash"
    done_in "$base" "$began"
}

# Old engines come without compose and buildx, and a CLI from elsewhere may have neither.
# Debian's packages hold plain binaries, so the base image fetches them and the host runs them.
build_plugins() {
    docker compose version >/dev/null 2>&1 && docker buildx version >/dev/null 2>&1 &&
        [ -z "$force" ] && { say "compose and buildx answer already"; return; }
    local began=$SECONDS out=$state/plugins
    rm -rf "$out" && mkdir -p "$out" "$plugin_dir"
    logged plugins docker run --rm -v "$out:/out" "$base" sh -euc '
        apt-get update -q
        cd /tmp
        apt-get download -q docker-compose docker-buildx
        for deb in *.deb; do dpkg -x "$deb" unpacked; done
        cp unpacked/usr/libexec/docker/cli-plugins/* /out/'
    install -m 0755 "$out"/docker-* "$plugin_dir/"
    done_in "$(docker compose version | head -n 1), $(docker buildx version)" "$began"
}

# A copy of the piece's folder is the build context: downloads go beside it, not into the tree.
build_image() {
    local name=$1 image=$2 began=$SECONDS hash context=$state/context/$1
    hash=$(inputs_of "$here/$name" "$(label_of "$base")")
    current "$image" "$hash" && return
    rm -rf "$context" && mkdir -p "$(dirname "$context")" && cp -R "$here/$name" "$context"
    [ "$name" != kafka ] || kafka_jars "$context"
    logged "$name" docker build --build-arg "BASE=$base" --label "perizinan.inputs=$hash" \
        --tag "$image" "$context"
    done_in "$image" "$began"
}

kafka_jars() {
    logged host host_package mvn maven
    logged kafka-jars mvn --batch-mode --file "$1/pom.xml" dependency:copy-dependencies \
        -DincludeScope=runtime "-DoutputDirectory=$1/jars"
}

build() {
    case $1 in
    base) build_base ;;
    plugins) build_plugins ;;
    python) build_image python perizinan/python:3.13 ;;
    postgres) build_image postgres perizinan/postgres:17 ;;
    kafka) build_image kafka perizinan/kafka:4.3.1 ;;
    *) say "unknown: $1"; return 2 ;;
    esac
}

mkdir -p "$state"
docker info >/dev/null 2>&1 || "$here/engine.sh" start
began=$SECONDS
wanted=()
for word in "$@"; do
    if [ "$word" = --force ]; then force=1; else wanted+=("$word"); fi
done
[ "${wanted[*]:-all}" != all ] || wanted=(base plugins python postgres kafka)
# Everything stands on the base image.
[ "${wanted[0]}" = base ] || force='' build_base
for one in "${wanted[@]}"; do build "$one"; done
say "done in $((SECONDS - began)) s"
