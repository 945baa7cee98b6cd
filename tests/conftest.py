"""No test touches the desk of whoever runs it."""

import os
import tempfile

os.environ["HANDOVER_WORKSPACE"] = os.path.join(tempfile.mkdtemp(prefix="handover-tests-"), "desk")  # noqa: PTH118
