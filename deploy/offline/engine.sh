#!/usr/bin/env bash
# A Docker engine where none answers: engine.sh [start|stop|status].
# Does nothing where `docker info` answers already, so it is safe before every test run.
set -euo pipefail

state=${PERIZINAN_OFFLINE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/perizinan-offline}
pid_file=$state/dockerd.pid
log_file=$state/dockerd.log
wait_seconds=${PERIZINAN_ENGINE_WAIT:-60}

say() { printf 'engine: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
answers() { command -v docker >/dev/null && docker info >/dev/null 2>&1; }

# Only our own process: the number in the file may belong to another program after a restart.
ours() {
    [ -s "$pid_file" ] && [ "$(cat "/proc/$(cat "$pid_file")/comm" 2>/dev/null)" = dockerd ]
}

install_engine() {
    local missing=()
    { command -v dockerd && command -v docker; } >/dev/null || missing+=(docker.io)
    command -v iptables >/dev/null || missing+=(iptables)
    [ ${#missing[@]} -eq 0 ] && return
    command -v apt-get >/dev/null || die "no Docker engine and no apt-get to install one"
    say "installing ${missing[*]}"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"; } >>"$log_file" 2>&1 ||
        die "apt-get failed, see $log_file"
}

# Some kernels lack the nftables parts that iptables 1.8 uses by default; the legacy tables may
# still be there. An own directory in front of PATH changes it for our dockerd only.
choose_iptables() {
    iptables -w 5 -t nat -S >/dev/null 2>&1 && return
    local legacy
    legacy=$(command -v iptables-legacy) || die "iptables does not work and there is no legacy one"
    say "iptables (nft) does not work on this kernel: using iptables-legacy"
    mkdir -p "$state/bin"
    ln -sf "$legacy" "$state/bin/iptables"
    ln -sf "$(command -v ip6tables-legacy)" "$state/bin/ip6tables"
    PATH=$state/bin:$PATH
}

# overlay2 is the engine's own choice where the kernel has it; vfs works everywhere but copies
# every layer in full, so it is only the last resort.
storage_flags() {
    grep -qw overlay /proc/filesystems || modprobe overlay 2>/dev/null || echo --storage-driver=vfs
}

launch() {
    local flags
    flags="$(storage_flags) ${PERIZINAN_DOCKERD_FLAGS:-}"
    ours || rm -f "$pid_file"
    say "starting dockerd, log in $log_file"
    # setsid: its own process group, so that the end of a terminal or CI step does not reach it.
    # shellcheck disable=SC2086  # several flags in one variable
    setsid dockerd --pidfile "$pid_file" $flags >>"$log_file" 2>&1 </dev/null &
}

await() {
    local end=$((SECONDS + wait_seconds))
    until answers; do
        [ $SECONDS -lt $end ] || { tail -n 20 "$log_file" >&2; die "no answer in $wait_seconds s"; }
        sleep 0.5
    done
}

start() {
    if answers; then say "an engine answers already"; return; fi
    [ "$(id -u)" -eq 0 ] || die "no Docker engine answers, and only root can install and start one"
    mkdir -p "$state"
    local began=$SECONDS
    install_engine
    # On a machine with an init system the package has started the engine by now.
    if ! answers; then choose_iptables; launch; await; fi
    say "engine $(docker info --format '{{.ServerVersion}}, {{.Driver}}') ready" \
        "after $((SECONDS - began)) s, pid file $pid_file"
}

stop() {
    ours || { say "no engine of ours is running"; return; }
    local pid
    pid=$(cat "$pid_file")
    kill "$pid"
    local end=$((SECONDS + 30))
    while [ -d "/proc/$pid" ]; do
        [ $SECONDS -lt $end ] || die "dockerd ($pid) does not stop"
        sleep 0.5
    done
    say "stopped"
}

case ${1:-start} in
start) start ;;
stop) stop ;;
status)
    answers || die "no engine answers"
    if ours; then say "ours answers, pid $(cat "$pid_file")"; else say "another's answers"; fi
    ;;
*) die "usage: engine.sh [start|stop|status]" ;;
esac
