# Adds up the counts that several test programs print, and ends with one line `N passed, N failed`.
#
# The programs' own counts (cmocka's, or a plain `N passed, N failed`) are shown in another form, so
# that whoever reads the sum does not count twice. It fails when a test failed or nothing was counted.
/^\[  PASSED  \] [0-9]+ test/ {
	passed += $4
	print "  " $4 " tests passed"
	next
}
/^\[  FAILED  \] [0-9]+ test/ {
	failed += $4
	print "  " $4 " tests FAILED, listed below"
	next
}
/^ *[0-9]+ passed, [0-9]+ failed *$/ {
	passed += $1
	failed += $3
	print "  " $1 " checks passed, " $3 " failed"
	next
}
/^\[ RUN  / || /^\[       OK / {
	next
}
/^ended abnormally: / {
	abnormal++
}
{
	print
	fflush()
}
END {
	if (abnormal > failed)
		failed = abnormal
	if (passed + failed == 0) {
		print "no test was counted"
		failed = 1
	}
	printf "%d passed, %d failed\n", passed, failed
	exit failed != 0
}
