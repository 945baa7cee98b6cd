"""The command ``handover``."""
