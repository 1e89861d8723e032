"""What was told: whose word it is, which word holds, and the map it makes."""
