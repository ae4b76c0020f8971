"""The Qt windows. Nothing but the start of the program imports this package."""
