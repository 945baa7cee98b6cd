"""``python -m geodata`` is ``handover``."""

from geodata.cli import main

main(prog_name="handover")
