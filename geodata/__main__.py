"""``python -m geodata`` is ``handover``."""

from geodata.cli.cli import main

if __name__ == "__main__":
    main(prog_name="handover")
