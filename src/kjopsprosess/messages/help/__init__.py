"""The help of commands, in bokmål and English."""
