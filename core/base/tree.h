/*
 * An ordered index: a balanced tree (AVL) of nodes that stand in what they index, each with a key
 * of 64 bits that no other node of the tree has.
 *
 * Nothing is allocated, nothing recurs. A tree of n nodes is at most 1.45 * log2(n + 2) levels
 * deep, 47 for as many nodes as memory could hold: that bounds each walk here but that of
 * tree_check. It knows nothing of the structures that its nodes stand in; the owner of a tree
 * guards it.
 */
#ifndef CORE_BASE_TREE_H
#define CORE_BASE_TREE_H

#include "abi/base.h"

#define TREE_LEVELS 47u

struct tree_node {
	struct tree_node *left, *right, *above; /* above: null at the root */
	uint64_t key;
	uint32_t height; /* of the tree below, itself included; 0: it stands in no tree */
};

struct tree {
	struct tree_node *root; /* null: it is empty */
};

/* Puts a node into the tree, which has none of this key. */
void tree_insert(struct tree *tree, struct tree_node *node, uint64_t key);

/* Takes a node out of the tree that it stands in. */
void tree_remove(struct tree *tree, struct tree_node *node);

/* Puts `with`, which stands in no tree, into the place of a node, under the same key. */
void tree_replace(struct tree *tree, struct tree_node *node, struct tree_node *with);

/* The node of this key; null when there is none. */
struct tree_node *tree_find(const struct tree *tree, uint64_t key);

/*
 * The first node whose key is `key` or higher, the last one whose key is `key` or lower; or null.
 */
struct tree_node *tree_find_behind(const struct tree *tree, uint64_t key);
struct tree_node *tree_find_before(const struct tree *tree, uint64_t key);

/* The node of the lowest key, and the one after a node; null when there is none. */
struct tree_node *tree_first(const struct tree *tree);
struct tree_node *tree_next(const struct tree_node *node);

/* Checks links, order and balance of the whole tree. False when something is wrong. */
MUST_CHECK bool tree_check(const struct tree *tree);

#endif
