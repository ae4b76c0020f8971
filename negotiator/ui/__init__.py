"""The window. The only folder that imports Qt; nothing imports it but the start of the program."""
