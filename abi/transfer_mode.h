/*
 * The table of the kernel objects' transfer modes: how a capability with a kernel interface may be
 * passed on. It is fixed for each interface; a holder can narrow it through the hold mode of what
 * it passes on, nobody can widen it. A kernel interface without a row does not build.
 */
#ifndef ABI_TRANSFER_MODE_H
#define ABI_TRANSFER_MODE_H

enum transfer_mode {
	TRANSFER_COPY, /* may be copied and may be moved */
	TRANSFER_MOVE, /* may be moved, never copied: one holder at a time */
	TRANSFER_NONE, /* stays in the table that it was created in */
};

#define TRANSFER_MODE_ADDRESS_SPACE TRANSFER_NONE
#define TRANSFER_MODE_BOOT_PACKAGE TRANSFER_MOVE
#define TRANSFER_MODE_CONSOLE TRANSFER_COPY
#define TRANSFER_MODE_ENDPOINT TRANSFER_MOVE
#define TRANSFER_MODE_ENDPOINT_FACTORY TRANSFER_COPY
#define TRANSFER_MODE_ENTROPY TRANSFER_COPY
#define TRANSFER_MODE_IMAGE TRANSFER_COPY
#define TRANSFER_MODE_IMAGE_FACTORY TRANSFER_COPY
#define TRANSFER_MODE_LEDGER TRANSFER_COPY
#define TRANSFER_MODE_MEMORY TRANSFER_COPY
#define TRANSFER_MODE_MEMORY_OBJECT TRANSFER_COPY
#define TRANSFER_MODE_PROCESS_BUILDER TRANSFER_NONE
#define TRANSFER_MODE_PROCESS_HANDLE TRANSFER_COPY
#define TRANSFER_MODE_PROCESS_SPAWNER TRANSFER_COPY
#define TRANSFER_MODE_SERIAL_PORT TRANSFER_COPY
#define TRANSFER_MODE_SERVICE_SCOPE TRANSFER_COPY
#define TRANSFER_MODE_SESSION TRANSFER_COPY
#define TRANSFER_MODE_SESSION_MINTER TRANSFER_COPY
#define TRANSFER_MODE_SYSTEM_INFO TRANSFER_COPY
#define TRANSFER_MODE_THREAD TRANSFER_NONE
#define TRANSFER_MODE_TIMER TRANSFER_COPY

#endif
