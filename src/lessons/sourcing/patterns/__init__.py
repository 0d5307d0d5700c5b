"""One file a pattern: each proposes candidates and says why; none decides."""
