"""Do the numbers of a report add up? What the words claim, and what the numbers around make."""
