/*
 * The judgement of init's own check on the manifest that was made, in the words of the JSON form.
 * The conditions that read.c and resolve.c do not look at (M9 to M11, M16) are found here.
 */
#include "core/capnp/stream.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/report.h"

#include <stdio.h>

/* Whether the refusal's item is an export of its service; otherwise it is a grant. */
static bool is_about_export(enum manifest_refusal refusal)
{
	return refusal == MANIFEST_REFUSED_EXPORT_NAME ||
	       refusal == MANIFEST_REFUSED_EXPORT_REPEATED ||
	       refusal == MANIFEST_REFUSED_EXPORT_INTERFACE ||
	       refusal == MANIFEST_REFUSED_EXPORT_TAG || refusal == MANIFEST_REFUSED_TAG_RANGE ||
	       refusal == MANIFEST_REFUSED_ISSUED_COUNT;
}

/* Whether the refusal's item is a grant to init; otherwise, without a service, it is a program. */
static bool is_about_root(enum manifest_refusal refusal)
{
	return refusal == MANIFEST_REFUSED_ROOT_NAME || refusal == MANIFEST_REFUSED_ROOT_REPEATED ||
	       refusal == MANIFEST_REFUSED_ROOT_RESERVED ||
	       refusal == MANIFEST_REFUSED_ROOT_INTERFACE ||
	       refusal == MANIFEST_REFUSED_ROOT_ORDINAL;
}

/* The column that has too little: printed after the refusal's text. */
static const char *column_text(const struct manifest_check *check)
{
	static char text[128];

	if (check->column == MANIFEST_NOWHERE)
		return "";
	snprintf(text, sizeof(text), ": %s, %llu of %llu", column_names[check->column],
		 (unsigned long long)check->needed, (unsigned long long)check->available);
	return text;
}

static _Noreturn void service_refuse(const struct model *model, const struct manifest_check *check)
{
	const struct model_service *service = &model->services[model->order[check->service]];
	const struct where services = {NULL, "services"}, where = {&services, service->name},
			   grants = {&where, "grants"}, exports = {&where, "exports"};
	const char *text = manifest_refusal_text(check->refusal);
	uint32_t condition = manifest_refusal_condition(check->refusal);

	if (check->item == MANIFEST_NOWHERE)
		refuse(&where, "%s (M%u)", text, condition);
	if (is_about_export(check->refusal)) {
		const struct where item = {&exports, service->exports[check->item].name};

		refuse(&item, "%s (M%u)", text, condition);
	}
	const struct where item = {&grants, service->grants[check->item].name};

	refuse(&item, "%s%s (M%u)", text, column_text(check), condition);
}

static _Noreturn void root_refuse(const struct model *model, const struct manifest_check *check)
{
	const struct where init = {NULL, "init"}, grants = {&init, "grants"},
			   where = {&grants, model->roots[check->item].name};

	refuse(&where, "%s (M%u)", manifest_refusal_text(check->refusal),
	       manifest_refusal_condition(check->refusal));
}

static _Noreturn void machine_refuse(const struct manifest_check *check)
{
	const struct where services = {NULL, "services"}, machine = {NULL, "machine"},
			   memory = {&machine, "memoryMiB"};

	if (check->column == LEDGER_FRAMES)
		refuse(&services,
		       "%s: frames, %llu, and a machine with %llu MiB has %llu for them; write a "
		       "larger "
		       "machine: memoryMiB, or smaller limits (M20)",
		       manifest_refusal_text(check->refusal), (unsigned long long)check->needed,
		       (unsigned long long)(check->available + MANIFEST_KEPT_FRAMES) /
			       MANIFEST_MIB_FRAMES,
		       (unsigned long long)check->available);
	if (check->column == MANIFEST_NOWHERE)
		refuse(&memory, "%s (M20)", manifest_refusal_text(check->refusal));
	refuse(&services, "%s%s (M20)", manifest_refusal_text(check->refusal), column_text(check));
}

void model_judge(const struct model *model, const uint64_t *words, uint32_t word_count)
{
	static struct manifest_check check;
	struct capnp_segment segment;
	uint32_t segments;
	size_t used_words;

	if (capnp_stream_open(words, word_count, &segment, 1, &segments, &used_words) !=
		    STATUS_OK ||
	    used_words != word_count)
		refuse(NULL, "the manifest that was made has no form");
	if (manifest_check(&segment, &check) == MANIFEST_ACCEPTED)
		return;
	if (check.service != MANIFEST_NOWHERE)
		service_refuse(model, &check);
	if (check.refusal == MANIFEST_REFUSED_MACHINE ||
	    check.refusal == MANIFEST_REFUSED_MACHINE_MEMORY)
		machine_refuse(&check);
	if (is_about_root(check.refusal))
		root_refuse(model, &check);
	refuse(NULL, "%s (M%u)", manifest_refusal_text(check.refusal),
	       manifest_refusal_condition(check.refusal));
}
