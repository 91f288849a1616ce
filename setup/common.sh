# Shared by the set-up scripts: where things are kept, how the lock is read, how apt is asked. Sourced,
# never run. It owns no state but the folder of caches.

set -euo pipefail

LOCK=${CAPOS_LOCK:-setup/lock}
CACHE=${CAPOS_CACHE:-${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/capos}
declare -A APT_UPDATED=()

say() { printf 'setup: %s\n' "$*"; }
fail() {
    printf 'setup: FAILED: %s\n' "$*" >&2
    exit 1
}

# lock_lines KIND: the lines of the lock of this kind, without the kind and the use.
lock_lines() {
    sed -n "s/^$1 //p" "$LOCK" | sed 's/ -- .*//'
}

sha256_of() {
    sha256sum -- "$1" | cut -d' ' -f1
}

# check_pin FILE SHA256 NAME: fails loudly when the bytes are others.
check_pin() {
    local found
    found=$(sha256_of "$1")
    [ "$found" = "$2" ] || fail "$3 has SHA-256
    $found, and setup/lock wants
    $2
    Nothing of it was used. If the change is meant, run \`make repin\` and review the difference."
}

# apt_prepare RELEASE: gives apt a configuration of its own: its lists and caches live in our cache, and of
# the machine's own entries only Debian's main archive is taken. RELEASE is `own`: then for packages and
# sources; or the name of another release: then the same entries are asked for that one's sources, and for no
# package of it. Entries of other archives, which may be broken, play no part, and the machine's apt stays
# as it was.
apt_prepare() {
    local codename
    APT_RELEASE=$1
    APT_HOME=$CACHE/apt
    [ "$1" = own ] || APT_HOME=$CACHE/apt-$1
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    [ -n "$codename" ] || fail "this is not a Debian release: /etc/os-release names no VERSION_CODENAME"
    mkdir -p "$APT_HOME/lists/partial" "$APT_HOME/cache/archives/partial" "$APT_HOME/none"
    awk -v codename="$codename" -v release="$1" -f setup/debian-entries.awk \
        $(find /etc/apt/sources.list /etc/apt/sources.list.d -type f \
            \( -name '*.list' -o -name '*.sources' \) 2>/dev/null | sort) \
        /dev/null | sort -u >"$APT_HOME/sources.list"
    [ -s "$APT_HOME/sources.list" ] ||
        fail "no entry for Debian $codename main in /etc/apt/sources.list or /etc/apt/sources.list.d"
    cat >"$APT_HOME/apt.conf" <<EOF
Dir::State::lists "$APT_HOME/lists";
Dir::Cache "$APT_HOME/cache";
Dir::Etc::sourcelist "$APT_HOME/sources.list";
Dir::Etc::sourceparts "$APT_HOME/none";
APT::Sandbox::User "$(id -un)";
APT::Get::List-Cleanup "true";
EOF
}

apt_run() {
    APT_CONFIG=$APT_HOME/apt.conf DEBIAN_FRONTEND=noninteractive "$@"
}

# Reads the archive's index for the release that was prepared, once for each run of a script.
apt_update() {
    [ -z "${APT_UPDATED[$APT_RELEASE]:-}" ] || return 0
    if [ "$APT_RELEASE" = own ]; then
        say "reading the package index of the machine's own Debian archive"
    else
        say "reading the index of the sources of $APT_RELEASE in the machine's own Debian archive"
    fi
    apt_run apt-get -q -q update || say "apt-get update reported errors; going on with what it read"
    APT_UPDATED[$APT_RELEASE]=1
}
