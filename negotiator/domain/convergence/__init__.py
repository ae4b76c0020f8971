"""What was asked, offered and held over time, how far apart it was, and who moved.

All of it is about what was said. Nothing here says what a party would accept, or that a deal is
near.
"""
