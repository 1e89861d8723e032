"""The files that kp puts into a workspace: settings, schemas, the skill for agents, invented deals."""
