#!/usr/bin/env bash
# Builds the reference of the four libraries into .build/docs, and fails on any warning.
#
# Arguments: the flags that everything else is built with, so that nothing is built twice.
set -euo pipefail
cd "$(dirname "$0")/../.."

output=.build/docs
rm -rf "$output"
mkdir -p "$output"
swift package "$@" --allow-writing-to-directory "$output" generate-documentation \
    --target HordeCore --target HordeStore --target HordeHTTP --target HordeBridge \
    --enable-experimental-combined-documentation \
    --warnings-as-errors --transform-for-static-hosting --output-path "$output"
echo "The reference is in $output; any web server can show it, from /documentation/ on."
