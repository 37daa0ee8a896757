#!/bin/sh
# Makes the virtual environment with the first Python that can, and says what to install if none can.
# usage: make-venv.sh FOLDER [PYTHON]
set -eu
folder=$1
candidates=${2:-python3.13 python3.12 python3.11 python3}

fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
version='import sys; print("%d.%d" % sys.version_info[:2])'
found='' # fits, but has no venv
other='' # runs, but does not fit

for python in $candidates; do
    "$python" -c 'import sys' >/dev/null 2>&1 || continue
    if ! "$python" -c "$fits"; then
        other=$python
    elif "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        echo "making $folder with $python ($("$python" -c "$version"))"
        "$python" -m venv "$folder" && exit 0
        rm -rf "$folder"
        echo "openbell: '$python -m venv $folder' failed; what it said stands above" >&2
        exit 1
    else
        found=$python
    fi
done

if [ -n "$found" ]; then
    number=$("$found" -c "$version")
    echo "openbell: $found ($number) cannot make virtual environments: its venv module is missing." >&2
    echo "On Debian or Ubuntu: apt-get install python3-venv" >&2
    echo "(or python$number-venv, where $found is not the system's own python3)." >&2
elif [ -n "$other" ]; then
    echo "openbell needs Python 3.11, 3.12 or 3.13; $other is $("$other" -c "$version")." >&2
    echo "Install one of them, or name it: make PYTHON=/path/to/python3.12 ..." >&2
else
    echo "openbell needs Python 3.11, 3.12 or 3.13; none of these runs: $candidates" >&2
    echo "On Debian or Ubuntu: apt-get install python3 python3-venv" >&2
fi
exit 1
