#!/usr/bin/env bash
# Writes server.properties from KAFKA_* variables, formats the storage once, runs the broker.
set -euo pipefail

defaults=/etc/kafka/docker
mounted=/mnt/shared/config
final=/opt/kafka/config
export CLUSTER_ID=${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}  # the official image's own default

# `docker run image kafka-topics.sh ...` runs that instead.
[ $# -eq 0 ] || exec "$@"

# The wrapper formats on every start and calls a formatted folder an error; for a container that
# was stopped and starts again that is the normal case.
if ! output=$(java -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    kafka.docker.KafkaDockerWrapper setup --default-configs-dir "$defaults" \
    --mounted-configs-dir "$mounted" --final-configs-dir "$final" 2>&1); then
    case $output in
    *"already formatted"*) ;;
    *) printf '%s\n' "$output" >&2; exit 1 ;;
    esac
fi

# shellcheck disable=SC2086  # several flags in one variable
exec java ${KAFKA_HEAP_OPTS:--Xms256m -Xmx1g} \
    ${KAFKA_JVM_PERFORMANCE_OPTS:--XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:+ExplicitGCInvokesConcurrent} \
    ${KAFKA_OPTS:-} -Dlog4j2.configurationFile="$final/log4j2.yaml" -Dkafka.logs.dir=/opt/kafka/logs \
    kafka.Kafka "$final/server.properties"
