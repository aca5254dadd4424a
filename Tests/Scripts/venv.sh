#!/usr/bin/env bash
# Prints the python of a virtual environment that has what a list of packages names:
# venv.sh NAME REQUIREMENTS
#
# The environment is .build/venv-NAME. It is made anew when the list or the Python changes, and else
# used as it is, so that only the first run needs the network. The lists name every package with its
# version, as they were tried with Python 3.11, which is the one of Debian 12. python3.11 is taken
# where there is one; a later python3 is taken with a warning, since horde-sdk 0.18.0 allows it, and
# an earlier one than 3.10 is refused.
set -euo pipefail
cd "$(dirname "$0")/../.."
name=$1
requirements=$2

python=
for candidate in python3.11 python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' \
        >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.10 or later with venv is needed (Debian: python3-venv)." >&2
    exit 1
fi
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if [ "$version" != 3.11 ]; then
    echo "Note: this is Python $version; $requirements was tried with 3.11." >&2
fi

environment=.build/venv-$name
stamp="$version $(sha256sum <"$requirements")"
if [ "$(cat "$environment/made-of" 2>/dev/null || true)" != "$stamp" ]; then
    echo "Making $environment from $requirements" >&2
    rm -rf "$environment"
    "$python" -m venv "$environment" >&2
    if ! "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
        --no-input --no-deps --requirement "$requirements" >&2; then
        echo "The packages of $requirements could not be installed. They come from PyPI, once;" \
            "without it the other tests run with: make test FILTER=." >&2
        exit 1
    fi
    "$environment/bin/python" -m pip check --disable-pip-version-check >&2
    echo "$stamp" >"$environment/made-of"
fi
echo "$environment/bin/python"
