#!/bin/sh
# Said when an installation step failed.
echo "The installation did not finish. Usual reasons: no network (the first run downloads its packages from the Python" >&2
echo "package index; later runs need none), a full disk, or an index mirror that lacks a version. Run the command again." >&2
exit 1
