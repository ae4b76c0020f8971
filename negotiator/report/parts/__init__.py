"""The parts that reports are put together from, each one file: records in, a `Section` out.

A part without anything to say is None and leaves no heading behind.
"""
