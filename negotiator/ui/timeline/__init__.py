"""What the Timeline room is made of."""
