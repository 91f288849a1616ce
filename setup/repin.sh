#!/bin/bash
# Writes into setup/lock the version and the hashes that Debian has now for each source package, for a
# person to review with `git diff setup/lock`. It fetches indexes and no source.

cd "$(dirname "$0")/.."
. setup/common.sh

new=$(mktemp)
trap 'rm -f "$new"' EXIT
cp "$LOCK" "$new"
while read -r name version release; do
    apt_prepare "$release"
    apt_update
    newest=$(apt_run apt-cache showsrc "$name" | sed -n 's/^Version: //p' | sort -u | sort -V |
        tail -n 1)
    [ -n "$newest" ] || fail "Debian has no source package $name"
    files=$(apt_run apt-get -q -q source --download-only --print-uris "$name=$newest" 2>/dev/null |
        sed -n "s/^'[^']*' \([^ ]*\) [0-9]* SHA256:\([0-9a-f]*\)$/file $name \1 \2/p" |
        grep -v '\.asc ')
    [ "$(printf '%s\n' "$files" | wc -l)" -ge 2 ] || fail "the index names no files of $name $newest"
    awk -v name="$name" -v newest="$newest" -v files="$files" '
        $1 == "source" && $2 == name { $3 = newest; print; print files; next }
        $1 == "file" && $2 == name { next }
        { print }' "$new" >"$new.2"
    mv "$new.2" "$new"
    if [ "$version" = "$newest" ]; then say "$name $version is the newest"; else
        say "$name $version -> $newest"
    fi
done < <(lock_lines source)
if cmp -s "$new" "$LOCK"; then
    say "nothing changed"
else
    cat "$new" >"$LOCK"
    say "setup/lock has changed; review it with: git diff setup/lock"
fi
