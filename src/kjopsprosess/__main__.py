"""`python -m kjopsprosess`: the same as `kp`, for where its scripts are not on the path."""

from .app.startup import run

if __name__ == "__main__":
    run()
