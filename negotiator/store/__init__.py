"""The database: tables, one write path, queries, search, migrations, backup."""
