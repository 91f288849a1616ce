# Prints the targets that carry a `## text` comment, grouped by the `##@ Title` lines above them.
# With all=1 also those that carry `### text`. The short list must fit on one screen.
/^##@ / {
	group = substr($0, 5)
	next
}
/^[a-zA-Z0-9_.-]+( [a-zA-Z0-9_.-]+)*:.*[^#]##(#)? / {
	long = ($0 ~ /[^#]### /)
	if (long && !all)
		next
	text = $0
	sub(/^.*[^#]##(#)? /, "", text)
	name = $0
	sub(/:.*/, "", name)
	if (!(group in lines))
		order[++groups] = group
	lines[group] = lines[group] sprintf("  %-26s %s\n", name, text)
}
END {
	print "capOS: make TARGET"
	for (i = 1; i <= groups; i++)
		printf "%s\n%s", order[i], lines[order[i]]
}
