/*
 * The scanner that fills the plug-in's table of names: every form of declaration that the generated
 * code and the run-time's headers have, and nothing else.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tools/capnpc/identifiers.h"

static char found[4096];

static void row_write(void *context, const struct identifier *identifier)
{
	static const char spaces[] = {'o', 't', 'm', '.'};
	const size_t length = strlen(found);

	(void)context;
	snprintf(found + length, sizeof(found) - length, "%c%.*s%s%.*s ", spaces[identifier->space],
		 (int)identifier->scope_length_bytes, !identifier->scope ? "" : identifier->scope,
		 !identifier->scope ? "" : ".", (int)identifier->length_bytes, identifier->name);
}

static const char *scanned(const char *text)
{
	found[0] = '\0';
	identifiers_scan(text, row_write, NULL);
	return found;
}

static void macros_are_found_and_their_bodies_are_not(void **state)
{
	(void)state;
	assert_string_equal(scanned("#define A 1\n#  define B(x) int x;\n#define C \\\n\tint d;\n"
				    "#include <e.h>\n#if F\n#endif\nint g;\n"),
			    "mA mB mC og ");
}

static void functions_and_objects_are_found_once(void **state)
{
	(void)state;
	assert_string_equal(scanned("int a(int b);\nstatic inline enum c d(struct e *f)\n{\n"
				    "\tint g = h(\"}\");\n\treturn '}';\n}\n"),
			    "oa od ");
	assert_string_equal(scanned("extern const struct a b[C];\nint d = e(f), g;\nint h;\n"),
			    "ob od oh ");
	assert_string_equal(scanned("static enum s (*const a[B])(struct c *) = { [D] = e, };\n"
				    "int (*f)(int g);\ntypedef void h(int i);\ntypedef int j;\n"),
			    "oa of oh oj ");
	assert_string_equal(
		scanned("__attribute__((aligned(8))) int a(void) __attribute__((noreturn));\n"
			"_Static_assert(sizeof(int) == 4, \"b\");\nMUST_CHECK enum c d(void);\n"),
		"oa od ");
}

static void tags_are_found_where_they_are_defined(void **state)
{
	(void)state;
	assert_string_equal(scanned("struct a;\nstruct b { struct c *d; };\nunion e { int f; };\n"
				    "struct g h(struct i *j);\nenum k l;\n"),
			    "tb .b.d te .e.f oh ol ");
	assert_string_equal(scanned("enum a { B = 1, C, D = (E), F = 1 << G };\nenum { H };\n"
				    "typedef struct { int i; } j;\n"),
			    "ta oB oC oD oF oH .i oj ");
}

static void members_are_found_in_every_form(void **state)
{
	(void)state;
	assert_string_equal(
		scanned("struct a { int b; int c[D]; enum e (*f)(void *self, int g); int h : 3;\n"
			"\tstruct { int i; } j; };\n"),
		"ta .a.b .a.c .a.f .a.h .a.j ");
}

static void comments_and_broken_text_end(void **state)
{
	(void)state;
	assert_string_equal(scanned("/* int a; \" */ int b; /* int c;"), "ob ");
	assert_string_equal(scanned("} int a; { int b; } enum c {"), "oa tc ");
	assert_string_equal(scanned("struct a { int (*b"), "ta .a.b ");
	assert_string_equal(scanned("\"a"), "");
	assert_string_equal(scanned(""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(macros_are_found_and_their_bodies_are_not),
		cmocka_unit_test(functions_and_objects_are_found_once),
		cmocka_unit_test(tags_are_found_where_they_are_defined),
		cmocka_unit_test(members_are_found_in_every_form),
		cmocka_unit_test(comments_and_broken_text_end),
	};

	return cmocka_run_group_tests_name("capnp plug-in names", tests, NULL, NULL);
}
