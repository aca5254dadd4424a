#!/usr/bin/env bash
# Builds a program outside this package that has a horde in it, as a stranger would, and runs it.
#
# Clones what is committed here, tags it as version 0.1.0, and makes a package that depends on that
# version. Fails unless the program prints what it should and nothing was fetched but this package
# and the collections that its core needs.
set -euo pipefail
cd "$(dirname "$0")"

version=0.1.0
template_url=https://github.com/example/horde
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

git clone --quiet --no-tags "$(git rev-parse --show-toplevel)" "$folder/horde"
git -C "$folder/horde" tag "$version"

mkdir "$folder/embedding"
cp -R Sources "$folder/embedding/"
sed "s|$template_url|$folder/horde|" Package.swift.template >"$folder/embedding/Package.swift"
cd "$folder/embedding"
swift build
.build/debug/embedding >"$folder/output.txt"
cat "$folder/output.txt"
if ! diff "$OLDPWD/expected.txt" "$folder/output.txt"; then
    echo "The program printed something else than Tests/Embedding/expected.txt." >&2
    exit 1
fi

fetched=$(jq -r '[.object.dependencies[].packageRef.identity] | sort | join(" ")' \
    .build/workspace-state.json)
echo "Fetched: $fetched"
if [ "$fetched" != "horde swift-collections" ]; then
    echo "The core alone was asked for, but more was fetched than its collections." >&2
    exit 1
fi
