"""Run migrations on the connection that `store.migrating` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from negotiator.store.tables import metadata


def include(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the full-text index, which no table class describes, out of comparisons."""
    return not (kind == "table" and (name or "").startswith("search"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=include,
    transactional_ddl=True,
)
context.run_migrations()
