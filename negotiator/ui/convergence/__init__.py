"""What the Convergence room is made of."""
