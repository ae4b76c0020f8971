"""Files in and out: the program's own JSON format.

`importing.import_file` and `exporting.export` are the two ways through; `layout` says how the
records lie in a file, and `schema` says the same as a JSON Schema.
"""
