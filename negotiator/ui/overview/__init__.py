"""What the Overview room is made of."""
