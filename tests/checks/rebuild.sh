#!/bin/bash
# What the build promises about rebuilding and about layers, tried on a small tree of its own:
#  R1 what was built is not built again          R2 a changed header rebuilds who includes it
#  R3 changed flags rebuild, and only once       R4 a layer cannot include one that it may not know
#  R5 so do the flags of one object, given, changed or taken away, in the Makefile and on the command line
# Then, on the real tree: R6 after `make all`, `make all` has nothing to do.
#  R8 no object's own flags are given to what it needs: that would be compiled with and without them in turn
#  R7 a program does not link that has functions which a loader would call: here nobody calls them
# Takes the folder to work in and the make to call.

set -u
cd "$(dirname "$0")/../.."
work=$1
make=$2
passed=0
failed=0

check() {
    if [ "$1" = 0 ]; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        echo "rebuild: $2"
    fi
}

rm -rf "$work"
mkdir -p "$work/mk" "$work/core/x" "$work/kernel/y" "$work/build/setup"
cp mk/config.mk "$work/mk/"
touch "$work/build/setup/stamp"
cat >"$work/Makefile" <<'EOF'
all: build/kernel/core/x/a.o build/host-san/core/x/a.o
include mk/config.mk
build/setup/stamp:
$(foreach v,$(VARIANTS),$(eval $(call variant_flags_record,$(v))))
-include build/kernel/core/x/a.d build/host-san/core/x/a.d
EOF
echo '#define VALUE 1' >"$work/core/x/a.h"
printf '#include "core/x/a.h"\nint a(void);\nint a(void)\n{\n\treturn VALUE;\n}\n' >"$work/core/x/a.c"
echo '#define SECRET 1' >"$work/kernel/y/k.h"
printf '#include "kernel/y/k.h"\nextern int b;\n' >"$work/core/x/b.c"
printf '#include "core/x/a.h"\n#include "kernel/y/k.h"\nextern int c;\n' >"$work/kernel/y/c.c"

run() { "$make" -C "$work" --no-print-directory "$@" >"$work/log" 2>&1; }
compiled() { grep -c '^  CC ' "$work/log"; }

run all
check $? "the small tree does not build: $(cat "$work/log")"
run -q all
check $? "R1 built twice: $(cat "$work/log")"
sleep 0.02
touch "$work/core/x/a.h"
run all
[ "$(compiled)" = 2 ]
check $? "R2 a changed header rebuilt $(compiled) objects of 2"
run all 'KERNEL_CFLAGS=-O1 -ffreestanding'
[ "$(compiled)" = 1 ]
check $? "R3 changed kernel flags rebuilt $(compiled) objects of 1"
run all 'KERNEL_CFLAGS=-O1 -ffreestanding'
[ "$(compiled)" = 0 ]
check $? "R3 the same flags rebuilt $(compiled) objects"
# extra_rebuilds WORDS COUNT ARGUMENTS...: the Makefile gives one object these flags; so many are compiled.
extra_rebuilds() {
    words=$1 wanted=$2
    shift 2
    sed -i '/CFLAGS_EXTRA/d' "$work/Makefile"
    [ -z "$words" ] || echo "build/kernel/core/x/a.o: private CFLAGS_EXTRA := $words" >>"$work/Makefile"
    run all 'KERNEL_CFLAGS=-O1 -ffreestanding' "$@"
    [ "$(compiled)" = "$wanted" ]
    check $? "R5 with \`$words\` $* there were $(compiled) compiled, not $wanted: $(cat "$work/log")"
}
extra_rebuilds '-DX=1' 1
extra_rebuilds '-DX=1' 0
extra_rebuilds '-DX="a b" -O0' 1
extra_rebuilds '-DX="a b" -O0' 0
extra_rebuilds '' 1
extra_rebuilds '' 0
extra_rebuilds '' 2 CFLAGS_EXTRA=-DY
extra_rebuilds '' 0 CFLAGS_EXTRA=-DY
extra_rebuilds '' 2
# An object with flags of its own needs another variant's object, which is then asked for alone.
echo 'build/kernel/core/x/a.o: build/host/core/x/a.o' >>"$work/Makefile"
extra_rebuilds '-DX=1' 2
run build/host/core/x/a.o
[ "$(compiled)" = 0 ]
check $? "R8 what an object needs was compiled again without the object's flags: $(cat "$work/log")"
given=$(sed -e ':join' -e '/\\$/{N;s/\\\n//;b join' -e '}' Makefile mk/*.mk |
    grep -E '^[^#]*:.*CFLAGS_EXTRA *[:+?]?=' | grep -v 'private CFLAGS_EXTRA')
[ -z "$given" ]
check $? "R8 flags of one object are not private: $given"
run build/kernel/kernel/y/c.o
check $? "R4 the kernel cannot include core: $(cat "$work/log")"
! run build/kernel/core/x/b.o
check $? "R4 core could include the kernel"

link() {
    printf '%s\nvoid _start(void);\nvoid _start(void)\n{\n}\n' "$1" >"$work/p.c"
    gcc -ffreestanding -fpie -nostdlib -static-pie -Wl,--no-dynamic-linker -Wl,--gc-sections \
        -Wl,-z,max-page-size=4096 -Wl,-T,user/rt/program.ld -o "$work/p" "$work/p.c" >"$work/log" 2>&1
}
link ''
check $? "R7 a plain program does not link: $(cat "$work/log")"
for kind in constructor destructor; do
    ! link "__attribute__(($kind)) static void f(void)
{
}"
    check $? "R7 a program with a $kind was linked"
done
rm -rf "$work"

"$make" --no-print-directory all
check $? "R6 make all failed"
"$make" --no-print-directory -q all
check $? "R6 make all is not done after make all; it would run:
$("$make" --no-print-directory -n all 2>&1 | head -n 20)"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
