/*
 * The model as a Cap'n Proto message of one segment: the same words for the same model.
 */
#include "core/capnp/builder.h"
#include "core/capnp/stream.h"
#include "tools/mkmanifest/model.h"
#include "tools/mkmanifest/report.h"

#include <string.h>

static void must(enum status status)
{
	if (status != STATUS_OK)
		refuse(NULL, "the manifest is longer than %u bytes", MODEL_WORDS * 8u);
}

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)strlen(string));
}

static void reference_build(const struct model *model, const struct model_grant *grant,
			    const struct export_reference_builder *to)
{
	export_reference_builder_set_service(to, model->services[grant->index].place);
	export_reference_builder_set_export(to, grant->export_index);
}

static void source_build(const struct model *model, const struct model_grant *grant,
			 const struct service_grant_builder *to)
{
	struct export_reference_builder reference;
	struct device_choice_builder choice;
	struct columns_builder columns;

	switch (grant->source) {
	case SERVICE_GRANT_SOURCE_WHICH_ROOT:
		must(service_grant_builder_set_source_root(to, text_of(grant->target)));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_PROGRAM:
		service_grant_builder_set_source_program(to, grant->index);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_EXPORT:
		must(service_grant_builder_new_source_export(to, &reference));
		reference_build(model, grant, &reference);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_LEDGER:
		must(service_grant_builder_new_source_ledger(to, &columns));
		columns_build(&columns, grant->limits);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_OWN_LEDGER:
		service_grant_builder_select_source_own_ledger(to);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ADDRESS_SPACE:
		service_grant_builder_select_source_address_space(to);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_THREAD_SPAWNER:
		service_grant_builder_select_source_thread_spawner(to);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_CONFIG:
		service_grant_builder_set_source_config(to, grant->index);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_KEPT:
		service_grant_builder_set_source_kept(to, grant->index);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ISSUER:
		must(service_grant_builder_new_source_issuer(to, &reference));
		reference_build(model, grant, &reference);
		break;
	case SERVICE_GRANT_SOURCE_WHICH_ROOT_ISSUER:
		must(service_grant_builder_set_source_root_issuer(to, text_of(grant->target)));
		break;
	case SERVICE_GRANT_SOURCE_WHICH_DEVICE:
		must(service_grant_builder_new_source_device(to, &choice));
		device_choice_builder_set_vendor(&choice, grant->vendor);
		device_choice_builder_set_device(&choice, grant->device);
		device_choice_builder_set_ordinal(&choice, (uint16_t)grant->index);
		break;
	}
}

static void grants_build(const struct model *model, const struct model_service *service,
			 const struct service_builder *to)
{
	struct service_grant_list_builder list;

	must(service_builder_new_grants(to, service->grant_count, &list));
	for (uint32_t i = 0; i < service->grant_count; i++) {
		struct service_grant_builder grant = service_grant_list_builder_get(&list, i);

		must(service_grant_builder_set_name(&grant, text_of(service->grants[i].name)));
		service_grant_builder_set_interface(&grant, service->grants[i].interface);
		source_build(model, &service->grants[i], &grant);
	}
}

static void exports_build(const struct model_service *service, const struct service_builder *to)
{
	struct export_list_builder list;

	must(service_builder_new_exports(to, service->export_count, &list));
	for (uint32_t i = 0; i < service->export_count; i++) {
		struct export_builder export = export_list_builder_get(&list, i);

		must(export_builder_set_name(&export, text_of(service->exports[i].name)));
		export_builder_set_interface(&export, service->exports[i].interface);
		export_builder_set_tag(&export, service->exports[i].tag);
		export_builder_set_issued(&export, service->exports[i].issued);
	}
}

static void services_build(const struct model *model, const struct manifest_builder *to)
{
	struct service_list_builder list;

	must(manifest_builder_new_services(to, model->service_count, &list));
	for (uint32_t i = 0; i < model->service_count; i++) {
		const struct model_service *service = &model->services[model->order[i]];
		struct service_builder builder = service_list_builder_get(&list, i);
		struct columns_builder columns;

		must(service_builder_set_name(&builder, text_of(service->name)));
		service_builder_set_program(&builder, service->program);
		service_builder_set_restart_budget(&builder, service->restart_budget);
		service_builder_set_restart_window_ms(&builder, service->restart_window_ms);
		service_builder_set_restart_backoff_ms(&builder, service->restart_backoff_ms);
		service_builder_set_heartbeat_period_ms(&builder, service->heartbeat_period_ms);
		service_builder_set_heartbeat_deadline_ms(&builder, service->heartbeat_deadline_ms);
		service_builder_set_stop_ms(&builder, service->stop_ms);
		service_builder_set_message_words(&builder, service->message_words);
		service_builder_set_capabilities(&builder, service->capabilities);
		service_builder_set_places(&builder, service->places);
		service_builder_set_heap_bytes(&builder, service->heap_bytes);
		service_builder_set_essential(&builder, service->essential);
		must(service_builder_new_limits(&builder, &columns));
		columns_build(&columns, service->limits);
		exports_build(service, &builder);
		grants_build(model, service, &builder);
	}
}

static void init_build(const struct model *model, const struct manifest_builder *to)
{
	struct root_grant_list_builder list;
	struct init_builder init;

	must(manifest_builder_new_init(to, &init));
	init_builder_set_program(&init, model->init_program);
	must(init_builder_new_grants(&init, model->root_count, &list));
	for (uint32_t i = 0; i < model->root_count; i++) {
		struct root_grant_builder grant = root_grant_list_builder_get(&list, i);

		must(root_grant_builder_set_name(&grant, text_of(model->roots[i].name)));
		root_grant_builder_set_interface(&grant, model->roots[i].interface);
		root_grant_builder_set_ordinal(&grant, model->roots[i].ordinal);
	}
}

static void configs_build(const struct model *model, const struct manifest_builder *to)
{
	struct config_list_builder list;

	must(manifest_builder_new_configs(to, model->config_count, &list));
	for (uint32_t i = 0; i < model->config_count; i++) {
		struct config_builder config = config_list_builder_get(&list, i);

		must(config_builder_set_type(&config, text_of(model->configs[i].type)));
	}
}

uint32_t model_message(const struct model *model, uint64_t *words)
{
	struct manifest_builder manifest;
	struct capnp_builder builder;
	struct capnp_list_builder programs;

	capnp_builder_init(&builder, words + 1, MODEL_WORDS - 1u);
	must(manifest_builder_root(&builder, &manifest));
	manifest_builder_set_version(&manifest, MANIFEST_VERSION);
	must(manifest_builder_set_system(&manifest, text_of(model->system)));
	manifest_builder_set_memory_mebibytes(&manifest, model->memory_mib);
	must(manifest_builder_new_programs(&manifest, model->program_count, &programs));
	for (uint32_t i = 0; i < model->program_count; i++)
		must(capnp_pointer_set_text(capnp_list_builder_pointer(&programs, i),
					    text_of(model->programs[i].name)));
	configs_build(model, &manifest);
	init_build(model, &manifest);
	services_build(model, &manifest);
	words[0] = capnp_stream_header(builder.used_words);
	return builder.used_words + 1u;
}
