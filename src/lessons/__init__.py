"""Learn to read the news critically with code."""
