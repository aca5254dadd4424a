#!/usr/bin/env bash
# Sees to it that what a task needs is installed: ensure.sh TOOL...
#
# Installs what is missing through apt-get where there is one, with sudo unless it runs as root.
# Elsewhere it says what is missing and fails. The package lists are fetched only when something is
# to be installed.
set -euo pipefail

needed_swift=6.2
missing=()

# need PACKAGE COMMAND...: notes the package unless the command succeeds.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

has_sqlite() {
    [ -e /usr/include/sqlite3.h ] || pkg-config --exists sqlite3
}

has_python() {
    python3 -c 'import venv, ensurepip'
}

check_swift() {
    local version
    if ! command -v swift >/dev/null; then
        echo "A Swift toolchain is needed, $needed_swift or later: https://www.swift.org/install" >&2
        exit 1
    fi
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' |
        head -n 1)
    if [ "$(printf '%s\n' "$needed_swift" "${version:-0}" | sort -V | head -n 1)" \
        != "$needed_swift" ]; then
        echo "Swift $needed_swift or later is needed; this is ${version:-unknown}:" \
            "https://www.swift.org/install" >&2
        exit 1
    fi
}

install_missing() {
    local as_root=()
    if ! command -v apt-get >/dev/null; then
        echo "These packages are needed (by their Debian names): ${missing[*]}" >&2
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Install these packages as root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

for tool in "$@"; do
    case $tool in
    swift) check_swift ;;
    sqlite) need libsqlite3-dev has_sqlite ;;
    python) need python3-venv has_python ;;
    *) need "$tool" command -v "$tool" ;;
    esac
done
if [ "${#missing[@]}" -gt 0 ]; then install_missing; fi
