"""The invented workspace that `kp demo` lays out, as data."""
