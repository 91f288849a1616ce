/*
 * Questions about the files of a run: which of them a file uses, and which of them use each other.
 */
#include "tools/capnpc/emit.h"
#include "tools/capnpc/load.h"

struct file_set {
	const struct node **list; /* allocated */
	uint32_t count;
};

static void file_add(struct file_set *set, const struct node *file, const struct node *own)
{
	if (file == own)
		return;
	for (uint32_t i = 0; i < set->count; i++) {
		if (set->list[i] == file)
			return;
	}
	if (set->count % 64 == 0)
		set->list = reallocate(set->list, set->count + 64, sizeof(struct node *));
	set->list[set->count++] = file;
}

static void file_of_type(struct file_set *set, const struct type *type, type_filter *filter,
			 const struct node *own)
{
	while (type->kind == TYPE_LIST)
		type = type->element;
	if (type->node && filter(type))
		file_add(set, type->node->file, own);
}

static void files_of_struct(struct file_set *set, const struct node *node, type_filter *filter,
			    const struct node *own)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct type *type = &node->fields[i].type;

		if (node->fields[i].group) {
			files_of_struct(set, node->fields[i].group, filter, own);
			continue;
		}
		file_of_type(set, type, filter, own);
	}
}

uint32_t files_used(const struct node *file, type_filter *filter, const struct node ***list)
{
	struct node **nodes;
	const uint32_t count = file_nodes(file, &nodes);
	struct file_set set = {0};

	for (uint32_t i = 0; i < count; i++) {
		files_of_struct(&set, nodes[i], filter, file);
		if (nodes[i]->kind == NODE_CONST)
			file_of_type(&set, &nodes[i]->const_type, filter, file);
		for (uint32_t s = 0; s < nodes[i]->superclass_count; s++) {
			const struct type type = {.kind = TYPE_INTERFACE,
						  .node = nodes[i]->superclasses[s]};

			file_of_type(&set, &type, filter, file);
		}
		for (uint32_t m = 0; m < nodes[i]->method_count; m++) {
			const struct method *method = &nodes[i]->methods[m];
			const struct type types[2] = {
				{.kind = TYPE_STRUCT, .node = method->params},
				{.kind = TYPE_STRUCT, .node = method->results},
			};

			for (uint32_t t = 0; t < 2; t++) {
				if (filter(&types[t]))
					file_add(&set, types[t].node->file, file);
				/* A flat client names the fields of a struct of another file. */
				files_of_struct(&set, types[t].node, filter, file);
			}
		}
	}
	*list = set.list;
	return set.count;
}

bool type_is_data(const struct type *type)
{
	return type->kind == TYPE_STRUCT || type->kind == TYPE_ENUM;
}

bool file_uses_back(const struct node *file, const struct node *used)
{
	struct file_set reached = {0};

	file_add(&reached, used, NULL);
	/* Each file that is reached is looked at in turn, once. */
	for (uint32_t done = 0; done < reached.count; done++) {
		const struct node **list;
		const uint32_t count = files_used(reached.list[done], type_is_data, &list);

		for (uint32_t i = 0; i < count; i++) {
			if (list[i] == file)
				return true;
			file_add(&reached, list[i], NULL);
		}
	}
	return false;
}

static bool type_is_any(const struct type *type)
{
	(void)type;
	return true;
}

static bool file_is_listed(const struct model *model, const struct node *file)
{
	for (uint32_t i = 0; i < model->all_file_count; i++) {
		if (model->files[i] == file)
			return true;
	}
	return false;
}

void files_complete(struct model *model)
{
	model->all_file_count = model->file_count;
	/* Files that are added are looked at in turn; each is added once. */
	for (uint32_t done = 0; done < model->all_file_count; done++) {
		const struct node **used;
		const uint32_t count = files_used(model->files[done], type_is_any, &used);

		for (uint32_t i = 0; i < count; i++) {
			struct node *file = node_need(model, used[i]->id);

			if (!file_is_listed(model, file))
				model->files[model->all_file_count++] = file;
		}
	}
}
