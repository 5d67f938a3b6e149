"""The command line, run as `python -m publishing.cli`."""

from publishing.cli import main

if __name__ == "__main__":
    main()
