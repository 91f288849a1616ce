/*
 * From names to what they stand for, and the starting order. Conditions M5 to M8. A name that
 * stands for nothing is named with those that would be accepted.
 */
#include "core/generated/device.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/supervisor.h"
#include "tools/mkmanifest/interfaces.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/report.h"

#include <stdio.h>
#include <string.h>

static uint32_t program_find(const struct model *model, const struct where *where, const char *name)
{
	struct name_list accepted = {.used = 0};

	for (uint32_t i = 0; i < model->program_count; i++) {
		if (strcmp(model->programs[i].name, name) == 0)
			return i;
		name_list_add(&accepted, model->programs[i].name);
	}
	refuse(where, "no program %s; accepted: %s", quoted(name), accepted.text);
}

static uint64_t interface_resolve(const struct where *parent, const char *name,
				  enum interface_choice choice)
{
	const struct where where = {parent, "interface"};
	struct name_list accepted = {.used = 0};
	uint64_t id;

	if (interface_find(name, &id) && (choice == INTERFACES_ALL || manifest_root_exists(id)))
		return id;
	interfaces_list(&accepted, choice);
	refuse(&where, "%s %s; accepted: %s",
	       choice == INTERFACES_ALL ? "unknown interface"
					: "no root of the kernel has interface",
	       quoted(name), accepted.text);
}

#define INTERFACE_NAME_BYTES 64u

/* Whether the kernel has a root whose interface is called as `name`, but for its capital letter. */
static bool root_is_of_kernel(const char *name, char interface[INTERFACE_NAME_BYTES])
{
	uint64_t id;

	(void)snprintf(interface, INTERFACE_NAME_BYTES, "%s", name);
	if (name[0] >= 'a' && name[0] <= 'z')
		interface[0] = (char)(name[0] - 'a' + 'A');
	return interface_find(interface, &id) && manifest_root_exists(id) &&
	       manifest_root_grantable(id);
}

static uint64_t root_interface(const struct model *model, const struct where *where,
			       const char *name)
{
	struct name_list accepted = {.used = 0};
	char interface[INTERFACE_NAME_BYTES];

	for (uint32_t i = 0; i < model->root_count; i++) {
		if (strcmp(model->roots[i].name, name) == 0)
			return model->roots[i].interface;
		/* A root that nobody may be granted is not offered. */
		if (manifest_root_grantable(model->roots[i].interface))
			name_list_add(&accepted, model->roots[i].name);
	}
	for (uint32_t i = 0; i < MANIFEST_MADE_ROOTS; i++) {
		if (strcmp(name, manifest_made_roots[i].name) == 0)
			return manifest_made_roots[i].interface;
		name_list_add(&accepted, manifest_made_roots[i].name);
	}
	if (root_is_of_kernel(name, interface))
		refuse(where,
		       "init is not granted %s; write %s: interface: \"%s\" in init.grants, or one "
		       "of: %s",
		       quoted(name), name, interface, accepted.text);
	refuse(where, "unknown root %s; accepted: %s", quoted(name), accepted.text);
}

static uint32_t service_find(const struct model *model, const struct where *where, const char *name,
			     const struct model_service *self)
{
	struct name_list accepted = {.used = 0};

	for (uint32_t i = 0; i < model->service_count; i++) {
		if (strcmp(model->services[i].name, name) == 0) {
			if (&model->services[i] == self)
				refuse(where, "a service cannot be granted its own export");
			return i;
		}
		if (model->services[i].export_count > 0)
			name_list_add(&accepted, model->services[i].name);
	}
	refuse(where, "no service %s; with exports: %s", quoted(name),
	       accepted.used > 0 ? accepted.text : "none");
}

static uint32_t export_find(const struct model_service *service, const struct where *where,
			    const char *name)
{
	struct name_list accepted = {.used = 0};

	for (uint32_t i = 0; i < service->export_count; i++) {
		if (strcmp(service->exports[i].name, name) == 0)
			return i;
		name_list_add(&accepted, service->exports[i].name);
	}
	refuse(where, "service %s has no export %s; it has: %s", service->name, quoted(name),
	       accepted.used > 0 ? accepted.text : "none");
}

/* The export of a service that is not `self`; NULL: of any. */
static void reference_resolve(const struct model *model, const struct where *where,
			      const struct model_service *self, struct model_grant *grant)
{
	const struct where service = {where, "service"}, export = {where, "export"};

	grant->index = service_find(model, &service, grant->target, self);
	grant->export_index =
		export_find(&model->services[grant->index], &export, grant->export_name);
	grant->interface = model->services[grant->index].exports[grant->export_index].interface;
}

static void issuer_resolve(const struct model *model, const struct where *where,
			   struct model_grant *grant)
{
	const struct where issuer = {where, "issuer"}, export = {&issuer, "export"};

	reference_resolve(model, &issuer, NULL, grant);
	grant->interface = ISSUER_INTERFACE_ID;
	if (!model->services[grant->index].exports[grant->export_index].issued)
		refuse(&export,
		       "the export %s of service %s is not issued; write there issued: true",
		       grant->export_name, grant->target);
}

static void grant_resolve(const struct model *model, const struct where *where,
			  const struct model_service *self, struct model_grant *grant)
{
	const struct where root = {where, "root"}, program = {where, "program"};

	switch (grant->source) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		grant->interface = root_interface(model, &root, grant->target);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		grant->index = program_find(model, &program, grant->target);
		grant->interface = IMAGE_INTERFACE_ID;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		reference_resolve(model, where, self, grant);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		issuer_resolve(model, where, grant);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		grant->interface = ISSUER_INTERFACE_ID;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		grant->interface = LEDGER_INTERFACE_ID;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
		grant->interface = ADDRESS_SPACE_INTERFACE_ID;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		grant->interface = THREAD_SPAWNER_INTERFACE_ID;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		grant->interface = MEMORY_OBJECT_INTERFACE_ID;
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		grant->interface = DEVICE_INTERFACE_ID;
		break;
	}
}

static void service_resolve(const struct model *model, const struct where *parent,
			    struct model_service *service)
{
	const struct where where = {parent, service->name}, program = {&where, "program"},
			   grants = {&where, "grants"};

	service->program = program_find(model, &program, service->program_name);
	for (uint32_t i = 0; i < service->grant_count; i++) {
		const struct where grant = {&grants, service->grants[i].name};

		grant_resolve(model, &grant, service, &service->grants[i]);
	}
}

/* ---- order ----------------------------------------------------------------------------------- */

#define NOT_PLACED UINT32_MAX

static bool is_ready(const struct model *model, const struct model_service *service)
{
	for (uint32_t i = 0; i < service->grant_count; i++) {
		const struct model_grant *grant = &service->grants[i];

		if (grant->source == SERVICE_GRANT_SOURCE_WHICH_EXPORT &&
		    model->services[grant->index].place == NOT_PLACED)
			return false;
	}
	return true;
}

/* The first service in the source's order that is not placed and names only placed ones. */
static struct model_service *next_ready(struct model *model)
{
	for (uint32_t i = 0; i < model->service_count; i++) {
		struct model_service *service = &model->services[i];

		if (service->place == NOT_PLACED && is_ready(model, service))
			return service;
	}
	return NULL;
}

static _Noreturn void cycle_refuse(const struct model *model)
{
	const struct where where = {NULL, "services"};
	struct name_list waiting = {.used = 0};

	for (uint32_t i = 0; i < model->service_count; i++) {
		if (model->services[i].place == NOT_PLACED)
			name_list_add(&waiting, model->services[i].name);
	}
	refuse(&where, "their references have a cycle, so none of these can start first: %s",
	       waiting.text);
}

static void order_make(struct model *model)
{
	for (uint32_t i = 0; i < model->service_count; i++)
		model->services[i].place = NOT_PLACED;
	for (uint32_t place = 0; place < model->service_count; place++) {
		struct model_service *service = next_ready(model);

		if (!service)
			cycle_refuse(model);
		service->place = place;
		model->order[place] = (uint32_t)(service - model->services);
	}
}

void model_resolve(struct model *model)
{
	const struct where init = {NULL, "init"}, program = {&init, "program"},
			   grants = {&init, "grants"}, services = {NULL, "services"};

	model->init_program = program_find(model, &program, model->init_program_name);
	for (uint32_t i = 0; i < model->root_count; i++) {
		const struct where grant = {&grants, model->roots[i].name};

		model->roots[i].interface = interface_resolve(
			&grant, model->roots[i].interface_name, INTERFACES_OF_ROOTS);
	}
	/* Exports first: grants take their interfaces. */
	for (uint32_t i = 0; i < model->service_count; i++) {
		struct model_service *service = &model->services[i];
		const struct where where = {&services, service->name},
				   exports = {&where, "exports"};

		for (uint32_t k = 0; k < service->export_count; k++) {
			const struct where export = {&exports, service->exports[k].name};

			service->exports[k].interface = interface_resolve(
				&export, service->exports[k].interface_name, INTERFACES_ALL);
		}
	}
	for (uint32_t i = 0; i < model->service_count; i++)
		service_resolve(model, &services, &model->services[i]);
	order_make(model);
}
