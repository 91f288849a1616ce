/*
 * The 16550 serial chips COM1 (the terminal), COM2 (the log), COM3 and COM4, at the places of a
 * PC: bytes in and out. A chip that is not there takes every byte and says nothing. It owns the
 * chips' ports, and the bytes that were in a chip before it was set up.
 */
#include "kernel/arch/x86_64/serial.h"

#include "kernel/arch/interface.h"
#include "kernel/arch/x86_64/instructions.h"

/* Registers, from the chip's first port on. */
#define SERIAL_DATA 0u
#define SERIAL_INTERRUPT_ENABLE 1u
#define SERIAL_FIFO 2u /* written; read, it says why the chip interrupts */
#define SERIAL_LINE_CONTROL 3u
#define SERIAL_MODEM_CONTROL 4u
#define SERIAL_LINE_STATUS 5u
#define SERIAL_SCRATCH 7u

#define INTERRUPT_RECEIVED 1u
#define INTERRUPT_SENT 2u
#define STATUS_RECEIVED 0x01u
#define STATUS_OVERRUN 0x02u /* until the status is read */
#define STATUS_BREAK 0x10u   /* the same; the chip holds a zero byte for it */
#define STATUS_EMPTY 0x20u
#define FIFO_ON 0x07u /* on, both emptied, an interrupt for each byte */
#define FIFO_WORKING 0xc0u
#define FIFO_BYTES 16u
#define PANIC_POLLS 100000u

struct serial_chip {
	uint16_t base;
	bool present;
	uint8_t fifo_bytes;
	uint8_t room; /* bytes that the chip certainly takes */
	uint8_t interrupts;
	bool break_seen;                  /* a status said so, and its zero byte has not come yet */
	uint8_t early_first, early_count; /* of the bytes that came before the kernel */
	uint8_t early[FIFO_BYTES];
};

static struct serial_chip chips[ARCH_SERIAL_PORTS] = {
	{.base = 0x3f8}, {.base = 0x2f8}, {.base = 0x3e8}, {.base = 0x2e8}};

static void chip_write(const struct serial_chip *chip, unsigned offset, unsigned value)
{
	port_write8((uint16_t)(chip->base + offset), (uint8_t)value);
}

static uint8_t chip_read(const struct serial_chip *chip, unsigned offset)
{
	return port_read8((uint16_t)(chip->base + offset));
}

/* Turning its queues on empties a chip; a person may have typed while the machine started. */
static void early_take(struct serial_chip *chip)
{
	while (chip->early_count < FIFO_BYTES &&
	       (chip_read(chip, SERIAL_LINE_STATUS) & STATUS_RECEIVED) != 0)
		chip->early[chip->early_count++] = chip_read(chip, SERIAL_DATA);
}

static void chip_init(struct serial_chip *chip)
{
	chip_write(chip, SERIAL_SCRATCH, 0x5a);
	if (chip_read(chip, SERIAL_SCRATCH) != 0x5a)
		return;
	chip_write(chip, SERIAL_SCRATCH, 0xa5);
	if (chip_read(chip, SERIAL_SCRATCH) != 0xa5)
		return;
	chip->present = true;
	chip_write(chip, SERIAL_INTERRUPT_ENABLE, 0);
	chip_write(chip, SERIAL_LINE_CONTROL, 0x80); /* the next two set the speed */
	chip_write(chip, SERIAL_DATA, 1);
	chip_write(chip, SERIAL_INTERRUPT_ENABLE, 0);
	chip_write(chip, SERIAL_LINE_CONTROL, 0x03);
	early_take(chip);
	chip_write(chip, SERIAL_FIFO, FIFO_ON);
	chip_write(chip, SERIAL_MODEM_CONTROL, 0x0b); /* ready, and the interrupt line connected */
	chip->fifo_bytes =
		(chip_read(chip, SERIAL_FIFO) & FIFO_WORKING) == FIFO_WORKING ? FIFO_BYTES : 1;
}

void serial_init(void)
{
	for (unsigned port = 0; port < ARCH_SERIAL_PORTS; port++)
		chip_init(&chips[port]);
}

void serial_interrupt_init(void)
{
	for (unsigned port = 0; port < ARCH_SERIAL_PORTS; port++)
		chips[port].interrupts = INTERRUPT_RECEIVED;
	for (unsigned interrupt = 0; interrupt < ARCH_SERIAL_INTERRUPTS; interrupt++)
		serial_interrupt_rearm(interrupt);
}

/* Both chips of a line let it go before either may raise it: else it would not drop. */
void serial_interrupt_rearm(unsigned interrupt)
{
	for (unsigned i = interrupt; i < ARCH_SERIAL_PORTS; i += ARCH_SERIAL_INTERRUPTS) {
		if (!chips[i].present)
			continue;
		(void)chip_read(&chips[i], SERIAL_FIFO);
		chip_write(&chips[i], SERIAL_INTERRUPT_ENABLE, 0);
	}
	for (unsigned i = interrupt; i < ARCH_SERIAL_PORTS; i += ARCH_SERIAL_INTERRUPTS)
		if (chips[i].present)
			chip_write(&chips[i], SERIAL_INTERRUPT_ENABLE, chips[i].interrupts);
}

bool arch_serial_is_there(unsigned port)
{
	return chips[port].present;
}

/* The chip says only that it is empty; from there the bytes that it takes are counted down. */
bool arch_serial_send(unsigned port, uint8_t byte)
{
	struct serial_chip *chip = &chips[port];

	if (!chip->present)
		return true;
	if (chip->room == 0) {
		if ((chip_read(chip, SERIAL_LINE_STATUS) & STATUS_EMPTY) == 0)
			return false;
		chip->room = chip->fifo_bytes;
	}
	chip->room--;
	chip_write(chip, SERIAL_DATA, byte);
	return true;
}

enum arch_serial_arrival arch_serial_receive(unsigned port, uint8_t *byte)
{
	struct serial_chip *chip = &chips[port];
	uint8_t status;

	if (!chip->present)
		return ARCH_SERIAL_NOTHING;
	if (chip->early_first < chip->early_count) {
		*byte = chip->early[chip->early_first];
		chip->early[chip->early_first++] = 0;
		return ARCH_SERIAL_BYTE;
	}
	status = chip_read(chip, SERIAL_LINE_STATUS);
	/* Some chips say so as soon as it comes, when other bytes are before it. */
	if ((status & STATUS_BREAK) != 0)
		chip->break_seen = true;
	if ((status & STATUS_OVERRUN) != 0)
		return ARCH_SERIAL_LOST;
	if ((status & STATUS_RECEIVED) == 0)
		return ARCH_SERIAL_NOTHING;
	*byte = chip_read(chip, SERIAL_DATA);
	if (!chip->break_seen || *byte != 0)
		return ARCH_SERIAL_BYTE;
	chip->break_seen = false;
	return ARCH_SERIAL_BREAK;
}

static void want(struct serial_chip *chip, uint8_t interrupt, bool wanted)
{
	uint8_t interrupts = (uint8_t)(wanted ? chip->interrupts | interrupt
					      : chip->interrupts & ~(unsigned)interrupt);

	if (!chip->present || chip->interrupts == interrupts)
		return;
	chip->interrupts = interrupts;
	chip_write(chip, SERIAL_INTERRUPT_ENABLE, interrupts);
}

void arch_serial_want_send(unsigned port, bool wanted)
{
	want(&chips[port], INTERRUPT_SENT, wanted);
}

void arch_serial_want_receive(unsigned port, bool wanted)
{
	want(&chips[port], INTERRUPT_RECEIVED, wanted);
}

void arch_serial_send_panic(unsigned port, uint8_t byte)
{
	struct serial_chip *chip = &chips[port];

	if (!chip->present)
		return;
	for (unsigned polls = 0; polls < PANIC_POLLS; polls++) {
		if ((chip_read(chip, SERIAL_LINE_STATUS) & STATUS_EMPTY) != 0)
			break;
	}
	chip_write(chip, SERIAL_DATA, byte);
	chip->room = 0;
}
