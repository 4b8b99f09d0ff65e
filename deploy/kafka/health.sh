#!/usr/bin/env bash
# Healthy = this node answers a Metadata request on the client listener and is itself among the
# live brokers of that answer (a fenced broker has the port open but is not). Speaks the protocol
# itself: a Java tool would cost a second of CPU at every check.
set -euo pipefail
port=${1:-9092}

exec 3<>"/dev/tcp/127.0.0.1/$port"
# length 20 | api 3 (Metadata), version 1 | correlation 7 | client id "health" | no topics
printf '\0\0\0\24\0\3\0\1\0\0\0\7\0\6health\0\0\0\0' >&3
mapfile -t bytes < <(timeout 3 dd bs=65536 count=1 2>/dev/null <&3 | od -An -v -tu1 | tr -s ' ' '\n' | sed '/^$/d')

at=0
number() {  # the next $1 bytes, big endian
    number=0
    for ((end = at + $1; at < end; at++)); do number=$((number * 256 + ${bytes[at]})); done
}
number 4  # length
number 4
[ "$number" -eq 7 ]
number 4
brokers=$number
for ((i = 0; i < brokers; i++)); do
    number 4
    [ "$number" -ne "$KAFKA_NODE_ID" ] || exit 0
    number 2; at=$((at + number))  # host
    number 4                       # port
    number 2; [ "$number" -eq 65535 ] || at=$((at + number))  # rack, -1 = none
done
exit 1
