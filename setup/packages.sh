#!/bin/bash
# Installs the Debian packages of setup/lock that are missing, by name. Needs root only when something
# is missing; without it, says the one command that does.
#
#   setup/packages.sh [optional]    with it, only those that the lock calls optional

cd "$(dirname "$0")/.."
. setup/common.sh

kind=${1:-package}
target=setup-packages
[ "$kind" = package ] || target=setup-debug

upstream_of() {
    sed -e 's/^[0-9]*://' -e 's/-[^-]*$//' -e 's/[+~].*//'
}

# version_matches INSTALLED WANTED: the same, or the same followed by further numbers.
version_matches() {
    [ "$1" = "$2" ] || [[ $1 == "$2".* ]] || [[ $1 == "$2"-* ]]
}

installed_version() {
    dpkg-query -W -f '${db:Status-Abbrev} ${Version}\n' "$1" 2>/dev/null |
        sed -n 's/^ii  *//p' | head -n 1
}

missing=()
while read -r name wanted rule; do
    if [[ $rule == command=* ]]; then
        command -v "${rule#command=}" >/dev/null && continue
        missing+=("$name")
        continue
    fi
    [ -n "$(installed_version "$name")" ] || missing+=("$name")
done < <(lock_lines "$kind")

if [ ${#missing[@]} -gt 0 ]; then
    say "missing Debian packages: ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        say "they need root once; run this, then go on:"
        printf '\n    sudo make %s\n\n' "$target"
        exit 1
    fi
    apt_prepare own
    apt_update
    say "installing them"
    apt_run apt-get -q -y --no-install-recommends install "${missing[@]}" ||
        fail "apt-get could not install: ${missing[*]}"
fi

while read -r name wanted rule; do
    [[ $rule == command=* ]] && continue
    found=$(installed_version "$name" | upstream_of)
    [ -n "$found" ] || fail "package $name is still not installed"
    version_matches "$found" "$wanted" && continue
    case $rule in
    exact) fail "package $name has upstream version $found, and setup/lock wants exactly $wanted" ;;
    tested) say "note: $name is $found; capOS is tested with $wanted" ;;
    least)
        dpkg --compare-versions "$found" ge "$wanted" ||
            fail "package $name is $found, and setup/lock wants $wanted or newer"
        ;;
    *) fail "setup/lock: package $name has the unknown rule $rule" ;;
    esac
done < <(lock_lines "$kind")
say "Debian packages are there"
