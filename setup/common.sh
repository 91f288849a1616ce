# Shared by the set-up scripts: where things are kept, how the lock is read, how apt is asked. Sourced,
# never run. It owns no state but the folder of caches.

set -euo pipefail

LOCK=${CAPOS_LOCK:-setup/lock}
CACHE=${CAPOS_CACHE:-${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/capos}
APT_HOME=$CACHE/apt

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

# Gives apt a configuration of its own: its lists and caches live in our cache, and of the machine's
# own entries only Debian's main archive is taken, each also as deb-src. Entries of other archives,
# which may be broken, play no part, and the machine's apt stays as it was.
apt_prepare() {
    local codename
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    [ -n "$codename" ] || fail "this is not a Debian release: /etc/os-release names no VERSION_CODENAME"
    mkdir -p "$APT_HOME/lists/partial" "$APT_HOME/cache/archives/partial" "$APT_HOME/none"
    awk -v codename="$codename" -f setup/debian-entries.awk \
        $(find /etc/apt/sources.list /etc/apt/sources.list.d -type f \
            \( -name '*.list' -o -name '*.sources' \) 2>/dev/null | sort) \
        /dev/null | sort -u >"$APT_HOME/sources.list.new"
    [ -s "$APT_HOME/sources.list.new" ] ||
        fail "no entry for Debian $codename main in /etc/apt/sources.list or /etc/apt/sources.list.d"
    if ! cmp -s "$APT_HOME/sources.list.new" "$APT_HOME/sources.list"; then
        rm -f "$APT_HOME/updated"
    fi
    mv "$APT_HOME/sources.list.new" "$APT_HOME/sources.list"
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

# Reads the archive's index, once for each run of a script.
apt_update() {
    [ -z "${APT_UPDATED:-}" ] || return 0
    say "reading the package index of the machine's own Debian archive"
    apt_run apt-get -q -q update || say "apt-get update reported errors; going on with what it read"
    APT_UPDATED=1
}
