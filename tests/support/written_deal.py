"""What a deal holds before it is written, and after."""

OLD, NEW = b"customer: Nordvik\n", b"customer: Nordvik Mekaniske\n"
