/*
 * The ordered index against a model, an array of what is in it: every function after random
 * insertions, removals and replacements, from a few nodes to thousands; and how deep it gets.
 */
#include <string.h>

#include "core/base/tree.h"
#include "tests/host/core/check.h"

#define KEYS 4096u

static uint64_t cases;
static struct tree tree;
static struct tree_node nodes[2][KEYS];
static struct tree_node *model[KEYS]; /* by the key divided by two; null: not in the tree */
static uint32_t count;

static uint64_t key_of(uint32_t place)
{
	return (uint64_t)place * 2 + 2;
}

static void change(uint32_t place, uint64_t random)
{
	struct tree_node *there = model[place];

	cases++;
	if (!there) {
		model[place] = &nodes[random & 1][place];
		tree_insert(&tree, model[place], key_of(place));
		count++;
	} else if (random % 8 == 0) {
		model[place] = &nodes[there == &nodes[0][place]][place];
		tree_replace(&tree, there, model[place]);
		CHECK(there->height == 0);
	} else {
		tree_remove(&tree, there);
		CHECK(there->height == 0);
		model[place] = NULL;
		count--;
	}
}

/* The first at a place or after it, and the last at it or before it, of `keys` places. */
static struct tree_node *behind(uint32_t place, uint32_t keys)
{
	while (place < keys && !model[place])
		place++;
	return place < keys ? model[place] : NULL;
}

static struct tree_node *before(uint32_t place)
{
	while (place > 0 && !model[place])
		place--;
	return model[place];
}

static void look(uint32_t place, uint32_t keys)
{
	uint64_t key = key_of(place);

	CHECK(tree_find(&tree, key) == model[place]);
	CHECK(!tree_find(&tree, key + 1) && !tree_find(&tree, key - 1));
	CHECK(tree_find_behind(&tree, key) == behind(place, keys));
	CHECK(tree_find_behind(&tree, key - 1) == behind(place, keys));
	CHECK(tree_find_before(&tree, key) == before(place));
	CHECK(tree_find_before(&tree, key + 1) == before(place));
	CHECK(!tree_find_before(&tree, 1) && !tree_find_behind(&tree, key_of(keys)));
	if (model[place])
		CHECK(tree_next(model[place]) == behind(place + 1, keys));
}

/* Whether it is as shallow as promised: floor(1.45 * log2(n + 2)). */
static void depth_check(void)
{
	uint32_t most = 0;

	/* Fibonacci trees are the deepest: one of height h has at least fib(h + 2) - 1 nodes. */
	for (uint64_t a = 1, b = 1; b <= (uint64_t)count + 1; most++) {
		uint64_t next = a + b;

		a = b;
		b = next;
	}
	CHECK(!tree.root || tree.root->height <= most);
	CHECK(most <= TREE_LEVELS);
}

static void play(uint32_t keys, uint64_t turns, uint64_t *random)
{
	tree = (struct tree){0};
	count = 0;
	memset(model, 0, sizeof(model));
	for (uint64_t turn = 0; turn < turns; turn++) {
		change((uint32_t)(random_next(random) % keys), random_next(random));
		look((uint32_t)(random_next(random) % keys), keys);
		if (keys <= 16 || turn % 64 == 0) {
			CHECK(tree_check(&tree));
			CHECK(tree_first(&tree) == behind(0, keys));
			depth_check();
		}
	}
	/* In order, all of them go. */
	while (tree.root) {
		struct tree_node *first = tree_first(&tree);

		model[first->key / 2 - 1] = NULL;
		tree_remove(&tree, first);
		count--;
	}
	CHECK(count == 0);
}

/* Rising and falling keys, which a tree without balance would make a list of. */
static void rows(void)
{
	for (int falls = 0; falls < 2; falls++) {
		tree = (struct tree){0};
		count = 0;
		for (uint32_t i = 0; i < KEYS; i++, count++) {
			uint32_t place = falls ? KEYS - 1 - i : i;

			tree_insert(&tree, &nodes[0][place], key_of(place));
			cases++;
		}
		CHECK(tree_check(&tree));
		depth_check();
	}
}

/* Damage of each kind is seen. */
static void damage(void)
{
	rows();
	tree.root->left->height++;
	CHECK(!tree_check(&tree));
	tree.root->left->height--;
	tree.root->left->above = tree.root->right;
	CHECK(!tree_check(&tree));
	tree.root->left->above = tree.root;
	tree.root->key = 0;
	CHECK(!tree_check(&tree));
	cases += 3;
}

int main(void)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;
	uint64_t rounds = check_setting("ROUNDS", 20000);
	static const uint32_t sizes[] = {1, 2, 3, 5, 9, 16, 100, KEYS};

	printf("tree: SEED=%" PRIu64 " ROUNDS=%" PRIu64 "\n", seed, rounds);
	for (unsigned i = 0; i < ARRAY_COUNT(sizes); i++)
		play(sizes[i], rounds, &random);
	rows();
	damage();
	printf("%" PRIu64 " passed, 0 failed\n", cases);
	return 0;
}
