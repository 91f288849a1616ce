/*
 * The needs of the programs against the grants of the manifest (M18); see tools/mkmanifest/needs.h.
 */
#include "tools/mkmanifest/needs.h"

#include "core/elf/check.h"
#include "core/generated/endpoint.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/report.h"

#include <string.h>

/* Init's program, or a service's, and where the manifest says what it is granted. */
struct grantee {
	const struct model *model;
	const struct where *grants;
	const char *program;
	struct needs needs;
	/* The capabilities that the names of grants stand for; `thread` is not among them. */
	uint32_t count;
	const char *names[MANIFEST_GRANTS + 1u];
	uint64_t interfaces[MANIFEST_GRANTS + 1u];
};

enum needs_refusal program_needs(const struct program_bytes *program, struct needs *needs)
{
	struct elf_source source;
	struct elf_plan plan;

	elf_source_init_bytes(&source, program->bytes, program->length);
	if (elf_check(&source, &plan) != ELF_ACCEPTED) {
		memset(needs, 0, sizeof(*needs));
		return NEEDS_ACCEPTED;
	}
	return needs_parse(program->bytes + plan.note_offset, plan.note_bytes, needs);
}

static void grantee_add(struct grantee *grantee, const char *name, uint64_t interface)
{
	grantee->names[grantee->count] = name;
	grantee->interfaces[grantee->count++] = interface;
}

static bool is_granted(const struct grantee *grantee, const struct need *need)
{
	for (uint32_t i = 0; i < grantee->count; i++) {
		if (strcmp(grantee->names[i], need->name) == 0)
			return true;
	}
	return false;
}

/* A name of an interface that the tool's own schemas may not have. */
static const char *shown(uint64_t interface)
{
	const char *name = interface_name(interface);

	return name ? name : "of an unknown interface";
}

static void grant_judge(const struct grantee *grantee, uint32_t index)
{
	const struct where where = {grantee->grants, grantee->names[index]};
	const struct need *need = needs_find(&grantee->needs, grantee->names[index]);

	if (need && need->interface != grantee->interfaces[index])
		refuse(&where, "the program %s asks for its %s as %s, and this is %s (M18)",
		       quoted(grantee->program), need->name, shown(need->interface),
		       shown(grantee->interfaces[index]));
}

/* Everything that is required, and one of those that say `either`. */
static void needs_judge(const struct grantee *grantee)
{
	struct name_list choice = {.used = 0};
	bool chosen = false;

	for (uint32_t i = 0; i < grantee->needs.count; i++) {
		const struct need *need = &grantee->needs.list[i];

		if (need_is_required(need) && !is_granted(grantee, need))
			refuse(grantee->grants,
			       "the program %s needs %s, %s, and is not granted it (M18)",
			       quoted(grantee->program), need->name, shown(need->interface));
		if (need->presence != NEEDS_PRESENCE_EITHER)
			continue;
		name_list_add(&choice, need->name);
		chosen = chosen || is_granted(grantee, need);
	}
	if (choice.used > 0 && !chosen)
		refuse(grantee->grants,
		       "the program %s needs one of these, and is granted none: %s (M18)",
		       quoted(grantee->program), choice.text);
}

static void grantee_judge(struct grantee *grantee, uint32_t program,
			  const struct program_bytes *programs)
{
	const struct where all = {NULL, "programs"};
	enum needs_refusal refusal = program_needs(&programs[program], &grantee->needs);

	grantee->program = grantee->model->programs[program].name;
	if (refusal != NEEDS_ACCEPTED) {
		const struct where where = {&all, grantee->program};

		refuse(&where, "%s (N%u)", needs_refusal_text(refusal),
		       needs_refusal_condition(refusal));
	}
	for (uint32_t i = 0; i < grantee->count; i++)
		grant_judge(grantee, i);
	needs_judge(grantee);
}

static void service_judge(const struct model *model, const struct model_service *service,
			  const struct program_bytes *programs)
{
	static struct grantee grantee;
	const struct where services = {NULL, "services"}, where = {&services, service->name},
			   grants = {&where, "grants"};

	grantee = (struct grantee){.model = model, .grants = &grants};
	/* init makes it for a service that is called, by clients or by its heartbeat. */
	if (service->export_count > 0 || service->heartbeat_period_ms > 0)
		grantee_add(&grantee, "endpoint", ENDPOINT_INTERFACE_ID);
	for (uint32_t i = 0; i < service->grant_count; i++)
		grantee_add(&grantee, service->grants[i].name, service->grants[i].interface);
	grantee_judge(&grantee, service->program, programs);
}

void model_needs_judge(const struct model *model, const struct program_bytes *programs)
{
	static struct grantee grantee;
	const struct where init = {NULL, "init"}, grants = {&init, "grants"};

	grantee = (struct grantee){.model = model, .grants = &grants};
	for (uint32_t i = 0; i < model->root_count; i++)
		grantee_add(&grantee, model->roots[i].name, model->roots[i].interface);
	grantee_judge(&grantee, model->init_program, programs);
	for (uint32_t i = 0; i < model->service_count; i++)
		service_judge(model, &model->services[i], programs);
}
