#!/usr/bin/env bash
# Kafka's command line tools under the names that the official image has.
set -euo pipefail
case $(basename "$0" .sh) in
kafka-topics) main=org.apache.kafka.tools.TopicCommand ;;
kafka-configs) main=kafka.admin.ConfigCommand ;;
kafka-console-producer) main=org.apache.kafka.tools.ConsoleProducer ;;
kafka-console-consumer) main=org.apache.kafka.tools.consumer.ConsoleConsumer ;;
kafka-consumer-groups) main=org.apache.kafka.tools.consumer.group.ConsumerGroupCommand ;;
kafka-acls) main=org.apache.kafka.tools.AclCommand ;;
kafka-broker-api-versions) main=org.apache.kafka.tools.BrokerApiVersionsCommand ;;
kafka-metadata-quorum) main=org.apache.kafka.tools.MetadataQuorumCommand ;;
kafka-get-offsets) main=org.apache.kafka.tools.GetOffsetShell ;;
kafka-storage) main=kafka.tools.StorageTool ;;
*) echo "no such tool: $0" >&2; exit 64 ;;
esac
exec java -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
    -Dlog4j2.configurationFile=/etc/kafka/docker/tools-log4j2.yaml "$main" "$@"
