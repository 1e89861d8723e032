"""`kp init`, `kp demo`, `kp new` and `kp schema`: starting a workspace, a deal, an editor."""
