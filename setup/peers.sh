#!/bin/bash
# Fetches the pinned packages of other systems, with which only `make bench-peers` and `make bench-net-peer` compare
# capOS, checks each pin, and unpacks them into the cache; nothing of them is installed. build/external/peers is then
# a link to what they hold. The build needs none of it.

cd "$(dirname "$0")/.."
. setup/common.sh

mkdir -p "$CACHE/files" build/external
exec 9>"$CACHE/lock"
flock 9

fetch_package() {
    local name=$1 version=$2 sha=$3 dir
    dir=$(mktemp -d "$CACHE/fetch.XXXXXX")
    apt_prepare own
    apt_update
    say "fetching the Debian package $name $version"
    (cd "$dir" && apt_run apt-get -q -q download "$name=$version" 2>apt.log) || {
        cat "$dir/apt.log" >&2
        rm -rf "$dir"
        fail "apt-get could not fetch the package $name $version"
    }
    check_pin "$(echo "$dir"/*.deb)" "$sha" "the package $name"
    mv "$dir"/*.deb "$CACHE/files/$sha"
    rm -rf "$dir"
}

rm -rf "$CACHE"/fetch.?????? "$CACHE"/*.new
key=peers-$(lock_lines peer | sha256sum | cut -c1-16)
if [ ! -d "$CACHE/$key" ]; then
    while read -r name version sha; do
        [ -f "$CACHE/files/$sha" ] || fetch_package "$name" "$version" "$sha"
        check_pin "$CACHE/files/$sha" "$sha" "the package $name (in the cache)"
        dpkg-deb -x "$CACHE/files/$sha" "$CACHE/$key.new"
    done < <(lock_lines peer)
    mv -T "$CACHE/$key.new" "$CACHE/$key"
fi
ln -sfn "$CACHE/$key" build/external/peers
say "packages of other systems: pins match"
