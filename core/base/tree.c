/*
 * The ordered index: see tree.h. Balance is that of AVL: the heights of a node's two sides differ
 * by one at most, and every change is followed by balancing, from its place upwards.
 */
#include "core/base/tree.h"

static uint32_t height_of(const struct tree_node *node)
{
	return node ? node->height : 0;
}

static void height_mend(struct tree_node *node)
{
	uint32_t left = height_of(node->left), right = height_of(node->right);

	node->height = (left > right ? left : right) + 1;
}

/* The pointer that points at a node. */
static struct tree_node **link_of(struct tree *tree, const struct tree_node *node)
{
	if (!node->above)
		return &tree->root;
	return node->above->left == node ? &node->above->left : &node->above->right;
}

/* A node's right child comes above the node. Returns that child. */
static struct tree_node *turn_left(struct tree *tree, struct tree_node *node)
{
	struct tree_node *up = node->right;

	*link_of(tree, node) = up;
	up->above = node->above;
	node->right = up->left;
	if (node->right)
		node->right->above = node;
	up->left = node;
	node->above = up;
	height_mend(node);
	height_mend(up);
	return up;
}

static struct tree_node *turn_right(struct tree *tree, struct tree_node *node)
{
	struct tree_node *up = node->left;

	*link_of(tree, node) = up;
	up->above = node->above;
	node->left = up->right;
	if (node->left)
		node->left->above = node;
	up->right = node;
	node->above = up;
	height_mend(node);
	height_mend(up);
	return up;
}

/* Balances one node, whose two sides are balanced. Returns the node that takes its place. */
static struct tree_node *node_mend(struct tree *tree, struct tree_node *node)
{
	uint32_t left = height_of(node->left), right = height_of(node->right);

	if (left > right + 1) {
		if (height_of(node->left->left) < height_of(node->left->right))
			turn_left(tree, node->left);
		return turn_right(tree, node);
	}
	if (right > left + 1) {
		if (height_of(node->right->right) < height_of(node->right->left))
			turn_right(tree, node->right);
		return turn_left(tree, node);
	}
	height_mend(node);
	return node;
}

/* Balances upwards from a node whose sides have changed, as far as heights change: at most
 * TREE_LEVELS steps. */
static void path_mend(struct tree *tree, struct tree_node *node)
{
	while (node) {
		uint32_t before = node->height;

		node = node_mend(tree, node);
		if (node->height == before)
			return;
		node = node->above;
	}
}

void tree_insert(struct tree *tree, struct tree_node *node, uint64_t key)
{
	struct tree_node **link = &tree->root;
	struct tree_node *above = NULL;

	/* At most TREE_LEVELS steps down. */
	while (*link) {
		above = *link;
		link = key < above->key ? &above->left : &above->right;
	}
	*node = (struct tree_node){.above = above, .key = key, .height = 1};
	*link = node;
	path_mend(tree, above);
}

void tree_replace(struct tree *tree, struct tree_node *node, struct tree_node *with)
{
	*link_of(tree, node) = with;
	*with = *node;
	if (with->left)
		with->left->above = with;
	if (with->right)
		with->right->above = with;
	*node = (struct tree_node){0};
}

void tree_remove(struct tree *tree, struct tree_node *node)
{
	struct tree_node *only = node->left ? node->left : node->right;
	struct tree_node *above = node->above, *next;

	if (!node->left || !node->right) {
		*link_of(tree, node) = only;
		if (only)
			only->above = above;
		*node = (struct tree_node){0};
		path_mend(tree, above);
		return;
	}
	/*
	 * The next node, which has no left side, leaves its place and takes the place of this one.
	 */
	next = tree_next(node);
	above = next->above == node ? next : next->above;
	*link_of(tree, next) = next->right;
	if (next->right)
		next->right->above = next->above;
	next->left = node->left;
	next->right = node->right;
	next->above = node->above;
	next->height = node->height;
	*link_of(tree, node) = next;
	next->left->above = next;
	if (next->right)
		next->right->above = next;
	*node = (struct tree_node){0};
	path_mend(tree, above);
}

struct tree_node *tree_find(const struct tree *tree, uint64_t key)
{
	struct tree_node *node = tree->root;

	/* At most TREE_LEVELS steps down. */
	while (node && node->key != key)
		node = key < node->key ? node->left : node->right;
	return node;
}

struct tree_node *tree_find_behind(const struct tree *tree, uint64_t key)
{
	struct tree_node *node = tree->root, *found = NULL;

	/* At most TREE_LEVELS steps down. */
	while (node) {
		if (node->key >= key) {
			found = node;
			node = node->left;
		} else {
			node = node->right;
		}
	}
	return found;
}

struct tree_node *tree_find_before(const struct tree *tree, uint64_t key)
{
	struct tree_node *node = tree->root, *found = NULL;

	/* At most TREE_LEVELS steps down. */
	while (node) {
		if (node->key <= key) {
			found = node;
			node = node->right;
		} else {
			node = node->left;
		}
	}
	return found;
}

static struct tree_node *lowest(struct tree_node *node)
{
	/* At most TREE_LEVELS steps down. */
	while (node && node->left)
		node = node->left;
	return node;
}

struct tree_node *tree_first(const struct tree *tree)
{
	return lowest(tree->root);
}

struct tree_node *tree_next(const struct tree_node *node)
{
	if (node->right)
		return lowest(node->right);
	/* At most TREE_LEVELS steps up. */
	while (node->above && node->above->right == node)
		node = node->above;
	return node->above;
}

static bool node_check(const struct tree_node *node)
{
	uint32_t left = height_of(node->left), right = height_of(node->right);
	uint32_t most = left > right ? left : right, least = left > right ? right : left;

	if (node->above && node->above->left != node && node->above->right != node)
		return false;
	return (!node->left || (node->left->above == node && node->left->key < node->key)) &&
	       (!node->right || (node->right->above == node && node->right->key > node->key)) &&
	       most - least <= 1 && node->height == most + 1;
}

bool tree_check(const struct tree *tree)
{
	const struct tree_node *before = NULL;

	if (tree->root && tree->root->above)
		return false;
	/* Looks at each node once: a wrong link ends the walk, since keys only rise. */
	for (const struct tree_node *node = tree_first(tree); node; node = tree_next(node)) {
		if (!node_check(node) || (before && before->key >= node->key))
			return false;
		before = node;
	}
	return true;
}
