"""`kp advance` and `kp book`: recording what came of a contact, and the next one."""
