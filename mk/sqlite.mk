# SQLite from its pinned source, made into one file by its own tool (the amalgamation), and compiled for
# stores: no threads, no file system, no allocator of its own. It owns build/sqlite3/sqlite3.[ch] and
# build/VARIANT/libsqlite3.a for the variants host, host-san and user.
#
# A source that includes <sqlite3.h> has CFLAGS_EXTRA := $(SQLITE_INCLUDES).

SQLITE_MADE := build/sqlite3
SQLITE_INCLUDES := -isystem $(SQLITE_MADE)

# The configure script looks at the machine; whatever it finds concerns programs that are not made here.
$(SQLITE_MADE)/sqlite3.c: $(SETUP_STAMP) mk/sqlite.mk
	@rm -rf $(SQLITE_MADE).new $(SQLITE_MADE) && mkdir -p $(SQLITE_MADE).new
	@echo "  MAKE    $@"
	@cd $(SQLITE_MADE).new && { $(abspath $(EXTERNAL_sqlite3))/configure --disable-readline --disable-tcl && \
		MAKEFLAGS= $(MAKE) sqlite3.c; } >log 2>&1 || { tail -20 $(SQLITE_MADE).new/log >&2; exit 1; }
	@mkdir -p $(SQLITE_MADE) && mv $(SQLITE_MADE).new/sqlite3.c $(SQLITE_MADE).new/sqlite3.h $(SQLITE_MADE)/ && \
		rm -rf $(SQLITE_MADE).new
$(SQLITE_MADE)/sqlite3.h: $(SQLITE_MADE)/sqlite3.c

# Nothing that a store does not need: no extension is loaded, no second process shares a log or a cache, no
# page is mapped, double quotes are no strings, a device promises nothing.
SQLITE_OPTIONS := SQLITE_OS_OTHER=1 SQLITE_THREADSAFE=0 SQLITE_ZERO_MALLOC SQLITE_ENABLE_MEMSYS5 \
	SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_TEMP_STORE=3 SQLITE_STMTJRNL_SPILL=-1 SQLITE_DQS=0 \
	SQLITE_DEFAULT_LOCKING_MODE=1 SQLITE_DEFAULT_SYNCHRONOUS=2 SQLITE_POWERSAFE_OVERWRITE=0 \
	SQLITE_MAX_MMAP_SIZE=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_WAL SQLITE_OMIT_SHARED_CACHE \
	SQLITE_OMIT_DEPRECATED SQLITE_OMIT_DATETIME_FUNCS SQLITE_OMIT_DESERIALIZE SQLITE_OMIT_TRACE \
	SQLITE_OMIT_PROGRESS_CALLBACK SQLITE_OMIT_COMPLETE SQLITE_OMIT_JSON SQLITE_OMIT_GET_TABLE \
	SQLITE_OMIT_INCRBLOB SQLITE_MAX_ATTACHED=0 SQLITE_MAX_EXPR_DEPTH=50 SQLITE_LIKE_DOESNT_MATCH_BLOBS

# Programs of capOS have no C library. SQLite wants SSE2 for its floating-point numbers, and is large: a quarter of its
# text is saved by -Os.
SQLITE_CFLAGS_user = -msse2 -Os $(FREESTANDING_HEADERS)
SQLITE_STRING_user := build/user/external/freestanding/string.o
SQLITE_AFTER_host-san = @$(OBJCOPY) $(LIBRARY_SECTIONS) $@

define sqlite_rules
build/$1/external/sqlite3/sqlite3.o: $(SQLITE_MADE)/sqlite3.c build/$1/flags mk/sqlite.mk
	@mkdir -p $$(@D)
	@echo "  CC      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(filter-out -W% -mgeneral-regs-only,$$(VARIANT_CFLAGS_$1)) -w $$(SQLITE_OPTIONS:%=-D%) $$(SQLITE_CFLAGS_$1) -c $$< -o $$@
	$$(SQLITE_AFTER_$1)
build/$1/external/sqlite3/os.o: $(SQLITE_MADE)/sqlite3.h
build/$1/external/sqlite3/os.o: private CFLAGS_EXTRA := $(SQLITE_INCLUDES)
build/$1/libsqlite3.a: build/$1/external/sqlite3/sqlite3.o build/$1/external/sqlite3/os.o $$(SQLITE_STRING_$1)
	$$(make_archive)
$(call objects,$1,$(wildcard user/store/*.c tests/host/store/*.c)): $(SQLITE_MADE)/sqlite3.h
$(call objects,$1,$(wildcard user/store/*.c tests/host/store/*.c)): private CFLAGS_EXTRA := $(SQLITE_INCLUDES) $(LIBSODIUM_INCLUDES)
endef
$(foreach v,host host-san user,$(eval $(call sqlite_rules,$(v))))

# Sources of a program with a store, beside build/user/libsqlite3.a.
STORE_SERVICE_SOURCES := $(sort $(wildcard user/store/*.c core/store/*.c))
STORE_USERS := $(wildcard $(addsuffix /*.c,tests/proofs/notebook user/services/accounts user/services/credentials))
$(foreach v,user host-san,$(call objects,$v,$(STORE_USERS))): $(SQLITE_MADE)/sqlite3.h
$(foreach v,user host-san,$(call objects,$v,$(STORE_USERS))): private CFLAGS_EXTRA := $(SQLITE_INCLUDES)

# ---- tests of stores -----------------------------------------------------------------------------

# A service adds its disk, user/store/queue.c and range.c, and what it is granted.
STORE_SOURCES := $(filter-out user/store/queue.c user/store/range.c user/store/service.c,$(sort $(wildcard user/store/*.c core/store/*.c)))
STORE_TEST_SUPPORT := user/rt/format.c user/rt/string.c tests/host/store/disk.c tests/host/store/book.c
STORE_TESTS := superblock errors

define store_test_rules
build/$1/store-test-%: build/$1/tests/host/store/%_test.o $(call objects,$1,$(STORE_SOURCES) $(STORE_TEST_SUPPORT)) \
		build/$1/libsqlite3.a build/$1/libsodium.a
	@echo "  LD      $$@"
	@$$(CC) $(if $(filter host,$1),$$(HOST_LDFLAGS),$$(HOST_SAN_LDFLAGS)) $$^ -lcmocka -o $$@
endef
$(foreach v,host host-san,$(eval $(call store_test_rules,$(v))))

##@ Test
# Cuts are many, so most of them run without sanitizers, and a part of them with.
.PHONY: test-power-cuts test-power-cuts-long test-store
test-power-cuts: build/host/store-test-power_cut build/host-san/store-test-power_cut ### stores on disks that are cut off: what was acknowledged is there (CUTS=N SEED=N)
	@{ build/host/store-test-power_cut || echo "ended abnormally: power_cut"; \
		CUTS=2000 build/host-san/store-test-power_cut || echo "ended abnormally: power_cut with sanitizers"; } 2>&1 | $(TEST_TOTAL)

test-power-cuts-long: build/host/store-test-power_cut ### ten million power cuts
	@CUTS=10000000 build/host/store-test-power_cut 2>&1 | $(TEST_TOTAL)

test-store: $(STORE_TESTS:%=build/host-san/store-test-%) ### the superblock of a store, condition by condition, and a store on a disk that fails
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | $(TEST_TOTAL)

LONG_SUITES += power-cuts-long:test-power-cuts-long
TEST_SUITES += store:test-store:parallel
TEST_SUITES += power-cuts:test-power-cuts:parallel
TEST_PREREQS += $(STORE_TESTS:%=build/host-san/store-test-%)
TEST_PREREQS += build/host/store-test-power_cut build/host-san/store-test-power_cut
