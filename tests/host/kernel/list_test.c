/*
 * The lists of the kernel: random changes of each kind against a model, an array of the elements
 * that are linked, in their order.
 */
#include "kernel/list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "tests/host/core/check.h"

#define ELEMENTS 8u

struct element {
	LIST_LINK(struct element) listed;
	QUEUE_LINK(struct element) queued;
	CIRCLE_LINK(struct element) circled;
};

QUEUE_HEAD(element_queue, struct element);
LIST_FUNCTIONS(element_list, struct element, listed)
QUEUE_FUNCTIONS(element_queue, struct element, queued)
CIRCLE_FUNCTIONS(element_circle, struct element, circled)

static struct element elements[ELEMENTS];

/* The elements that should be linked, in order. */
struct model {
	struct element *row[ELEMENTS];
	uint32_t count;
};

static void model_insert(struct model *model, uint32_t place, struct element *element)
{
	memmove(&model->row[place + 1], &model->row[place],
		(model->count - place) * sizeof(struct element *));
	model->row[place] = element;
	model->count++;
}

static void model_remove(struct model *model, uint32_t place)
{
	model->count--;
	memmove(&model->row[place], &model->row[place + 1],
		(model->count - place) * sizeof(struct element *));
}

/* Where an element is; model->count: nowhere. */
static uint32_t model_find(const struct model *model, const struct element *element)
{
	uint32_t place = 0;

	while (place < model->count && model->row[place] != element)
		place++;
	return place;
}

static void list_is(struct element *const *head, const struct model *model)
{
	for (uint32_t i = 0; i < model->count; i++) {
		assert_ptr_equal(*head, model->row[i]);
		assert_ptr_equal((*head)->listed.place, head);
		head = &(*head)->listed.next;
	}
	assert_null(*head);
}

static void queue_is(const struct element_queue *queue, const struct model *model)
{
	struct element *const *head = &queue->first;

	for (uint32_t i = 0; i < model->count; i++) {
		assert_ptr_equal(*head, model->row[i]);
		assert_ptr_equal((*head)->queued.place, head);
		head = &(*head)->queued.next;
	}
	assert_null(*head);
	assert_ptr_equal(queue->last, head);
}

static void circle_is(const struct element *first, const struct model *model)
{
	const struct element *at = first;

	for (uint32_t i = 0; i < model->count; i++) {
		assert_ptr_equal(at, model->row[i]);
		assert_ptr_equal(at->circled.next, model->row[(i + 1) % model->count]);
		assert_ptr_equal(at->circled.next->circled.before, at);
		assert_ptr_equal(element_circle_before(first, at),
				 i > 0 ? model->row[i - 1] : NULL);
		at = element_circle_after(first, at);
	}
	assert_null(at);
}

static void start(void)
{
	memset(elements, 0, sizeof(elements));
}

static void a_list_has_its_last_comer_first_and_is_left_anywhere(void **state)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;
	struct element *head = NULL;
	struct model model = {.count = 0};

	(void)state;
	print_message("list: SEED=%" PRIu64 "\n", seed);
	start();
	for (unsigned turn = 0; turn < 20000; turn++) {
		struct element *element = &elements[random_next(&random) % ELEMENTS];
		uint32_t place = model_find(&model, element);

		assert_int_equal(element_list_has(element), place < model.count);
		if (place < model.count) {
			element_list_remove(element);
			model_remove(&model, place);
		} else {
			element_list_insert(&head, element);
			model_insert(&model, 0, element);
		}
		list_is(&head, &model);
	}
}

/* One change of a queue: an element that is in it leaves, another one joins at one of its ends. */
static void queue_change(struct element_queue *queue, struct model *model, struct element *element,
			 uint64_t chance)
{
	uint32_t place = model_find(model, element);

	if (place == model->count && chance % 2) {
		element_queue_append(queue, element);
		model_insert(model, model->count, element);
	} else if (place == model->count) {
		element_queue_prepend(queue, element);
		model_insert(model, 0, element);
	} else if (chance % 2) {
		element_queue_remove(queue, element);
		assert_false(element_queue_has(element));
		model_remove(model, place);
	} else {
		element_queue_take(queue, model->row[0]);
		model_remove(model, 0);
	}
}

static void a_queue_keeps_the_order_and_is_joined_at_both_ends(void **state)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;
	struct element_queue queue;
	struct model model = {.count = 0};

	(void)state;
	print_message("queue: SEED=%" PRIu64 "\n", seed);
	start();
	element_queue_init(&queue);
	for (unsigned turn = 0; turn < 20000; turn++) {
		struct element *element = &elements[random_next(&random) % ELEMENTS];

		queue_change(&queue, &model, element, random_next(&random));
		queue_is(&queue, &model);
		for (uint32_t i = 0; i < model.count; i++)
			assert_true(element_queue_has(model.row[i]));
	}
}

/* Every split of the elements between two queues. */
static void all_of_a_queue_goes_before_all_of_another(void **state)
{
	static const struct model none;

	(void)state;
	for (uint32_t first = 0; first <= ELEMENTS; first++)
		for (uint32_t end = first; end <= ELEMENTS; end++) {
			struct element_queue queue, others;
			struct model model = {.count = 0};

			start();
			element_queue_init(&queue);
			element_queue_init(&others);
			for (uint32_t i = 0; i < end; i++) {
				element_queue_append(i < first ? &others : &queue, &elements[i]);
				model_insert(&model, i, &elements[i]);
			}
			element_queue_prepend_all(&queue, &others);
			queue_is(&queue, &model);
			queue_is(&others, &none);
		}
}

static void a_circle_keeps_the_order_and_is_joined_before_any_element(void **state)
{
	uint64_t seed = check_setting("SEED", 1), random = seed;
	struct element *head = NULL;
	struct model model = {.count = 0};

	(void)state;
	print_message("circle: SEED=%" PRIu64 "\n", seed);
	start();
	for (unsigned turn = 0; turn < 20000; turn++) {
		struct element *element = &elements[random_next(&random) % ELEMENTS];
		uint32_t place = model_find(&model, element);

		assert_int_equal(element_circle_has(element), place < model.count);
		if (place < model.count) {
			element_circle_remove(&head, element);
			element_circle_clear(element);
			model_remove(&model, place);
		} else if (model.count == 0 || random_next(&random) % 3 == 0) {
			element_circle_append(&head, element);
			model_insert(&model, model.count, element);
		} else if (random_next(&random) % 2) {
			element_circle_prepend(&head, element);
			model_insert(&model, 0, element);
		} else {
			place = (uint32_t)(random_next(&random) % model.count);
			element_circle_insert(&head, element, model.row[place]);
			model_insert(&model, place, element);
		}
		circle_is(head, &model);
	}
}

/* An element that leaves a circle whose head is unknown finds what is left of it. */
static void the_head_of_a_removed_first_is_the_one_after_it(void **state)
{
	struct element *head = NULL, *rest;

	(void)state;
	start();
	element_circle_append(&head, &elements[0]);
	element_circle_append(&head, &elements[1]);
	rest = &elements[1];
	element_circle_remove(&rest, &elements[1]);
	assert_ptr_equal(rest, &elements[0]);
	element_circle_remove(&rest, &elements[0]);
	assert_null(rest);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_has_its_last_comer_first_and_is_left_anywhere),
		cmocka_unit_test(a_queue_keeps_the_order_and_is_joined_at_both_ends),
		cmocka_unit_test(all_of_a_queue_goes_before_all_of_another),
		cmocka_unit_test(a_circle_keeps_the_order_and_is_joined_before_any_element),
		cmocka_unit_test(the_head_of_a_removed_first_is_the_one_after_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
