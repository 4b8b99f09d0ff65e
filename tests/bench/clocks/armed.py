"""Databases with very many clocks that are armed for later: made once, for all runs and parts."""

from tests.bench.parts import Parts, connected
from tests.support.many_clocks import FAR, MIGRATIONS, fill


async def armed(parts: Parts, count: int) -> str:
    """Its address. What another part has ended there leaves no trace in the indexes."""
    name = f"armed{count}"
    is_new = name not in parts.kept
    if is_new:
        parts.kept[name] = await parts.new_database(name, MIGRATIONS)
        await fill(parts.kept[name], count, FAR, salt="far")
    async with connected(parts.kept[name]) as connection:
        await connection.execute(
            f"VACUUM (ANALYZE, INDEX_CLEANUP {'AUTO' if is_new else 'ON'}) tenggat"
        )
    return parts.kept[name]
