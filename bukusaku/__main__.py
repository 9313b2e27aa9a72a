"""`python -m bukusaku`, for where the folder of Python's programs is not on the path."""

from bukusaku.cli import main

if __name__ == "__main__":
    main(prog_name="bukusaku")
