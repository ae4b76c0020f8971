"""What the Compare room is made of."""
