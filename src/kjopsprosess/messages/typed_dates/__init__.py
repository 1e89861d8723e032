"""Days as people type them, in bokmål and English alike. What is no day, or may be several, is told with its cause."""
