from aiokafka.structs import TopicPartition

class TopicPartitionState:
    @property
    def has_valid_position(self) -> bool: ...
    @property
    def position(self) -> int: ...

class Assignment:
    # None, whatever the source declares, for a partition that is not of this assignment.
    def state_value(self, tp: TopicPartition) -> TopicPartitionState | None: ...
