"""Negotiator: negotiation rounds, proposals and stated positions, each figure with its source."""

__version__ = "0.1.0"
