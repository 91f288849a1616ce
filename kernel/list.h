/*
 * Lists whose links stand in their elements: typed, inline, without an allocation. After BSD's
 * LIST, TAILQ and CIRCLEQ (sys/queue.h), as functions instead of macros.
 *
 * There are three kinds. Choose the cheapest that does what is needed:
 *
 *   LIST    The head is one pointer. An element joins as the first and leaves without its head.
 *   QUEUE   First come, first served: the head is two pointers. An element leaves with its head.
 *   CIRCLE  First come, first served, with a head of one pointer: the first element knows the last
 *           one. An element finds the one before it, and leaves with its head.
 *
 * An element has a link for each list that it can be in at once:
 *
 *	struct page {
 *		LIST_LINK(struct page) partial;
 *	};
 *	LIST_FUNCTIONS(partial_list, struct page, partial)
 *
 * gives partial_list_insert and the others below. A head of zeros is an empty list or circle; a
 * queue's head is made by NAME_init. A link of zeros is in no list. A walk is a loop of its own,
 * whose bound stands there: `next` of the last element is null in a list or queue, and NAME_after
 * tells the end of a circle.
 *
 * An element's memory is its owner's; a list only links it. All lists are guarded by the kernel
 * lock.
 */
#ifndef KERNEL_LIST_H
#define KERNEL_LIST_H

#include "abi/base.h"

/* Not every user of a list needs all of its functions. */
#define LIST_FUNCTION static inline __attribute__((unused))

/* ---- lists ----------------------------------------------------------------------------------- */

/* `place` is the pointer that points to the element; null: it is in no list. */
#define LIST_LINK(type)       \
	struct {              \
		type *next;   \
		type **place; \
	}

/*
 * NAME_insert(head, element): the element, which is in no list, becomes the first.
 * NAME_remove(element): takes it out of the list that it is in.
 * NAME_has(element): whether it is in a list.
 */
#define LIST_FUNCTIONS(name, type, link)                             \
	LIST_FUNCTION void name##_insert(type **head, type *element) \
	{                                                            \
		element->link.next = *head;                          \
		element->link.place = head;                          \
		if (*head)                                           \
			(*head)->link.place = &element->link.next;   \
		*head = element;                                     \
	}                                                            \
	LIST_FUNCTION void name##_remove(type *element)              \
	{                                                            \
		type *next = element->link.next;                     \
                                                                     \
		*element->link.place = next;                         \
		if (next)                                            \
			next->link.place = element->link.place;      \
		element->link.next = NULL;                           \
		element->link.place = NULL;                          \
	}                                                            \
	LIST_FUNCTION bool name##_has(const type *element)           \
	{                                                            \
		return element->link.place;                          \
	}

/* ---- queues ---------------------------------------------------------------------------------- */

/* Declares the head: struct NAME. `last` is where the next element is linked. */
#define QUEUE_HEAD(name, type) \
	struct name {          \
		type *first;   \
		type **last;   \
	}

/* The same as a list's. */
#define QUEUE_LINK(type) LIST_LINK(type)

/*
 * NAME_init(head): makes an empty queue.
 * NAME_append(head, element): the element, which is in no queue, becomes the last.
 * NAME_prepend(head, element): the element, which is in no queue, becomes the first.
 * NAME_remove(head, element): takes it out of its queue, whose head that is.
 * NAME_take(head, element): takes out the element, which is the first. Its link keeps what it had:
 * NAME_has is not to be asked about it.
 * NAME_prepend_all(head, others): all elements of `others` stand before those of `head`, in their
 * order, and `others` is empty.
 * NAME_has(element): whether it is in a queue.
 */
#define QUEUE_FUNCTIONS(name, type, link)                                             \
	LIST_FUNCTION void name##_init(struct name *head)                             \
	{                                                                             \
		head->first = NULL;                                                   \
		head->last = &head->first;                                            \
	}                                                                             \
	LIST_FUNCTION void name##_append(struct name *head, type *element)            \
	{                                                                             \
		element->link.next = NULL;                                            \
		element->link.place = head->last;                                     \
		*head->last = element;                                                \
		head->last = &element->link.next;                                     \
	}                                                                             \
	LIST_FUNCTION void name##_prepend(struct name *head, type *element)           \
	{                                                                             \
		element->link.next = head->first;                                     \
		element->link.place = &head->first;                                   \
		if (head->first)                                                      \
			head->first->link.place = &element->link.next;                \
		else                                                                  \
			head->last = &element->link.next;                             \
		head->first = element;                                                \
	}                                                                             \
	LIST_FUNCTION void name##_remove(struct name *head, type *element)            \
	{                                                                             \
		type *next = element->link.next;                                      \
                                                                                      \
		*element->link.place = next;                                          \
		if (next)                                                             \
			next->link.place = element->link.place;                       \
		else                                                                  \
			head->last = element->link.place;                             \
		element->link.next = NULL;                                            \
		element->link.place = NULL;                                           \
	}                                                                             \
	LIST_FUNCTION void name##_take(struct name *head, const type *element)        \
	{                                                                             \
		type *next = element->link.next;                                      \
                                                                                      \
		head->first = next;                                                   \
		if (__builtin_expect(next != NULL, 1))                                \
			next->link.place = &head->first;                              \
		else                                                                  \
			head->last = &head->first;                                    \
	}                                                                             \
	LIST_FUNCTION void name##_prepend_all(struct name *head, struct name *others) \
	{                                                                             \
		if (!others->first)                                                   \
			return;                                                       \
		*others->last = head->first;                                          \
		if (head->first)                                                      \
			head->first->link.place = others->last;                       \
		else                                                                  \
			head->last = others->last;                                    \
		head->first = others->first;                                          \
		head->first->link.place = &head->first;                               \
		name##_init(others);                                                  \
	}                                                                             \
	LIST_FUNCTION bool name##_has(const type *element)                            \
	{                                                                             \
		return element->link.place;                                           \
	}

/* ---- circles --------------------------------------------------------------------------------- */

/* An element that is alone in its circle is the next one and the one before itself. */
#define CIRCLE_LINK(type)     \
	struct {              \
		type *next;   \
		type *before; \
	}

/*
 * NAME_append(head, element): the element, which is in no circle, becomes the last.
 * NAME_prepend(head, element): the element, which is in no circle, becomes the first.
 * NAME_insert(head, element, next): it stands before `next`, which may be the first.
 * NAME_remove(head, element): takes it out; when it was the first, the head is the element after
 * it, and null when there is none. The element's link keeps what it had.
 * NAME_after(first, element): the element after it; null after the last one.
 * NAME_before(first, element): the element before it; null before the first one.
 * NAME_clear(element): its link says from here on that it is in no circle.
 * NAME_has(element): whether it is in a circle, if whoever removes an element also clears its link.
 */
#define CIRCLE_FUNCTIONS(name, type, link)                                        \
	LIST_FUNCTION void name##_join(type *element, type *next)                 \
	{                                                                         \
		element->link.next = next;                                        \
		element->link.before = next->link.before;                         \
		element->link.before->link.next = element;                        \
		next->link.before = element;                                      \
	}                                                                         \
	LIST_FUNCTION void name##_append(type **head, type *element)              \
	{                                                                         \
		if (__builtin_expect(*head != NULL, 0)) {                         \
			name##_join(element, *head);                              \
			return;                                                   \
		}                                                                 \
		element->link.next = element;                                     \
		element->link.before = element;                                   \
		*head = element;                                                  \
	}                                                                         \
	LIST_FUNCTION void name##_prepend(type **head, type *element)             \
	{                                                                         \
		name##_append(head, element);                                     \
		*head = element;                                                  \
	}                                                                         \
	LIST_FUNCTION void name##_insert(type **head, type *element, type *next)  \
	{                                                                         \
		name##_join(element, next);                                       \
		if (*head == next)                                                \
			*head = element;                                          \
	}                                                                         \
	LIST_FUNCTION void name##_remove(type **head, type *element)              \
	{                                                                         \
		type *next = element->link.next;                                  \
                                                                                  \
		if (__builtin_expect(next == element, 1)) {                       \
			*head = NULL;                                             \
			return;                                                   \
		}                                                                 \
		next->link.before = element->link.before;                         \
		next->link.before->link.next = next;                              \
		if (*head == element)                                             \
			*head = next;                                             \
	}                                                                         \
	LIST_FUNCTION type *name##_after(const type *first, const type *element)  \
	{                                                                         \
		return element->link.next == first ? NULL : element->link.next;   \
	}                                                                         \
	LIST_FUNCTION type *name##_before(const type *first, const type *element) \
	{                                                                         \
		return element == first ? NULL : element->link.before;            \
	}                                                                         \
	LIST_FUNCTION void name##_clear(type *element)                            \
	{                                                                         \
		element->link.next = NULL;                                        \
		element->link.before = NULL;                                      \
	}                                                                         \
	LIST_FUNCTION bool name##_has(const type *element)                        \
	{                                                                         \
		return element->link.next;                                        \
	}

#endif
