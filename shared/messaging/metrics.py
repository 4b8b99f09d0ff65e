"""What Prometheus sees of the messaging."""

from prometheus_client import Counter, Gauge

APPLIED = Counter("perizinan_records_total", "Records stored for good", ["consumer"])
DEAD = Counter("perizinan_dead_letters_total", "Records that became dead letters", ["consumer"])
CONFLICTS = Counter(
    "perizinan_stream_conflicts_total",
    "A version that was used twice: alert",
    ["consumer"],
)
STUCK = Counter("perizinan_batch_stuck_total", "A batch that fails for no message", ["consumer"])
RESTARTS = Counter("perizinan_consumer_restarts_total", "By the watchdog", ["consumer"])
PUBLISHED = Counter("perizinan_published_total", "Outbox rows acknowledged by Kafka", ["service"])
LEADER = Gauge("perizinan_relay_leader", "1 while this process leads the relay", ["service"])
