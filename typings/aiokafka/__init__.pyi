# What we use of aiokafka 0.14.0, which carries no types. Read from its source, not guessed:
# when something is missing here, add it from there. Modules without a stub are found as they are.

from .abc import ConsumerRebalanceListener as ConsumerRebalanceListener
from .consumer import AIOKafkaConsumer as AIOKafkaConsumer
from .errors import ConsumerStoppedError as ConsumerStoppedError
from .errors import IllegalOperation as IllegalOperation
from .producer import AIOKafkaProducer as AIOKafkaProducer
from .structs import ConsumerRecord as ConsumerRecord
from .structs import OffsetAndMetadata as OffsetAndMetadata
from .structs import OffsetAndTimestamp as OffsetAndTimestamp
from .structs import TopicPartition as TopicPartition
