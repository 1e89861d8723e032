"""Events of a deal that are rare: a step reopened or skipped, somebody leaving, a stop, another date."""
