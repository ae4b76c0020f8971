"""What the window reads beyond single records: each query returns frozen lines for one view."""
