"""kp: what the customer must do to buy, and what we must do so that it happens."""

__version__ = "0.1.0"
