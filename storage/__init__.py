"""What is kept: what was said, what was made of it, who did what."""
