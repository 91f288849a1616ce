# Reads apt's source entries, in both formats, and prints those of Debian's main archive for the
# release `codename` as one-line `deb` and `deb-src` entries. An entry is Debian's when its suite is
# the release or its updates or security, it has the component main, and it is signed with
# Debian's own keyring or names no keyring. When `release` names another release, the suites are
# that one's, and there are only `deb-src` entries: sources may come from there, packages never.

function emit(uri, suite, components, options) {
    if (suite != codename && suite != codename "-updates" && suite != codename "-security")
        return
    if ((" " components " ") !~ / main /)
        return
    if (uri !~ /^[a-z+]+:/)
        return
    if (release == "own")
        print "deb " options uri " " suite " main"
    else
        suite = release substr(suite, length(codename) + 1)
    print "deb-src " options uri " " suite " main"
}

function flush_stanza(    i, j, n, m, uris, suites, options) {
    if (field["uris"] != "" && tolower(field["enabled"]) != "no" && \
        (field["signed-by"] == "" || field["signed-by"] ~ /^[^ ]*debian-archive[^ ]*$/)) {
        options = field["signed-by"] == "" ? "" : "[signed-by=" field["signed-by"] "] "
        n = split(field["uris"], uris, " ")
        m = split(field["suites"], suites, " ")
        for (i = 1; i <= n; i++)
            for (j = 1; j <= m; j++)
                emit(uris[i], suites[j], field["components"], options)
    }
    split("", field)
    key = ""
}

FNR == 1 { flush_stanza() }

FILENAME ~ /\.sources$/ {
    if ($0 ~ /^#/)
        next
    if ($0 ~ /^[ \t]*$/) {
        flush_stanza()
        next
    }
    if ($0 ~ /^[ \t]/) {
        field[key] = field[key] " " $0
        next
    }
    key = tolower(substr($0, 1, index($0, ":") - 1))
    value = substr($0, index($0, ":") + 1)
    sub(/^[ \t]+/, "", value)
    sub(/[ \t]+$/, "", value)
    field[key] = value
    next
}

FILENAME ~ /\.list$/ && $1 == "deb" {
    line = $0
    sub(/#.*/, "", line)
    sub(/^deb[ \t]+/, "", line)
    signed = ""
    if (line ~ /^\[/) {
        options = substr(line, 2, index(line, "]") - 2)
        line = substr(line, index(line, "]") + 1)
        count = split(options, option, /[ \t]+/)
        for (i = 1; i <= count; i++)
            if (option[i] ~ /^signed-by=/)
                signed = substr(option[i], 11)
    }
    if (signed != "" && signed !~ /debian-archive/)
        next
    count = split(line, part, /[ \t]+/)
    first = part[1] == "" ? 2 : 1
    components = ""
    for (i = first + 2; i <= count; i++)
        components = components " " part[i]
    emit(part[first], part[first + 1], components, signed == "" ? "" : "[signed-by=" signed "] ")
}

END { flush_stanza() }
