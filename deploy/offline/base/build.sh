#!/usr/bin/env bash
# perizinan/debian:trixie from a Debian mirror: base/build.sh IMAGE HASH
# The mirror comes from the host's own apt sources; hosts other than Debian name one in
# PERIZINAN_DEBIAN_MIRROR (and PERIZINAN_DEBIAN_SECURITY_MIRROR).
set -euo pipefail
image=$1 hash=$2
suite=trixie
ca=/etc/ssl/certs/ca-certificates.crt

# Addresses in the host's apt sources, one per line, of both formats; options in [] are skipped.
apt_uris() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
        sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+).*/\2/p' || true
    cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed -nE 's/^URIs: *([^ ]+).*/\1/p' || true
}
mirror=${PERIZINAN_DEBIAN_MIRROR:-$(apt_uris | grep -E '/debian/?$' | head -n 1)}
security=${PERIZINAN_DEBIAN_SECURITY_MIRROR:-$(apt_uris | grep -E '/debian-security/?$' | head -n 1)}
[ -n "$mirror" ] || { echo "no Debian mirror in the apt sources: set PERIZINAN_DEBIAN_MIRROR" >&2; exit 1; }

# A proxy that only apt knows of.
eval "$(apt-config shell proxy Acquire::http::Proxy 2>/dev/null || true)"
[ -z "${proxy:-}" ] || export http_proxy=$proxy

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror"

{
    echo "deb $mirror $suite main"
    echo "deb $mirror $suite-updates main"
    [ -z "$security" ] || echo "deb $security $suite-security main"
} >"$root/etc/apt/sources.list"
[ -z "${proxy:-}" ] || echo "Acquire::http::Proxy \"$proxy\";" >"$root/etc/apt/apt.conf.d/80proxy"

# Mirrors may sit behind the organisation's own authority. The host's bundle is added one
# certificate per file, not copied over the image's: so it survives every update-ca-certificates,
# and Java's key store gets it too.
extra=$root/usr/local/share/ca-certificates/host
mkdir -p "$extra"
[ ! -e "$ca" ] || awk -v dir="$extra" '
    /BEGIN CERTIFICATE/ { block = "" }
    { block = block $0 "\n" }
    /END CERTIFICATE/ {
        if (FILENAME == ARGV[1]) known[block] = 1
        else if (!(block in known)) { printf "%s", block > (dir "/host-" ++n ".crt") }
        block = ""
    }' "$root$ca" "$ca"
chroot "$root" update-ca-certificates

# apt-get keeps every package file otherwise, in each image built on this one.
echo 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/*.bin"; };' \
    >"$root/etc/apt/apt.conf.d/80no-archives"

cp /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" sh -c 'apt-get update -q && apt-get upgrade -q -y && apt-get clean'
rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/*.bin "$root"/var/log/*.log

tar -C "$root" --numeric-owner -c . | docker import \
    --change "LABEL perizinan.inputs=$hash" \
    --change 'ENV LANG=C.UTF-8 SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt' \
    --change 'CMD ["bash"]' - "$image"
