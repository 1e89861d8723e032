"""An entry that was written outside `kp`: read from a file, judged like any other, and held to a transcript."""
