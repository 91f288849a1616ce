/*
 * The numbers of a modern virtio device on PCI, as the virtio 1.2 specification gives them. Each
 * block names its section there. All fields are little endian.
 */
#ifndef CORE_VIRTIO_FORMAT_H
#define CORE_VIRTIO_FORMAT_H

#include "abi/base.h"

/* 4.1.2: ids of PCI. A device of type n has the device id VIRTIO_PCI_DEVICE + n. */
#define VIRTIO_PCI_VENDOR 0x1af4u
#define VIRTIO_PCI_DEVICE 0x1040u
#define VIRTIO_TYPE_NET 1u     /* 5.1 */
#define VIRTIO_TYPE_BLOCK 2u   /* 5.2 */
#define VIRTIO_TYPE_ENTROPY 4u /* 5.4 */

/* 4.1.4: the structures, each found through a vendor's capability of PCI. */
#define VIRTIO_PCI_CONFIG_BYTES 256u
#define VIRTIO_PCI_STATUS 0x06u
#define VIRTIO_PCI_STATUS_LIST 0x10u
#define VIRTIO_PCI_LIST 0x34u
#define VIRTIO_PCI_LIST_FIRST 0x40u
#define VIRTIO_PCI_CAP_VENDOR 0x09u
#define VIRTIO_PCI_CAP_LENGTH 0x02u
#define VIRTIO_PCI_CAP_TYPE 0x03u
#define VIRTIO_PCI_CAP_BAR 0x04u
#define VIRTIO_PCI_CAP_OFFSET 0x08u
#define VIRTIO_PCI_CAP_BYTES 0x0cu
#define VIRTIO_PCI_CAP_MULTIPLIER 0x10u
#define VIRTIO_PCI_CAP_SHORTEST 16u
#define VIRTIO_PCI_CAP_SHORTEST_NOTIFY 20u
#define VIRTIO_PCI_BARS 6u

#define VIRTIO_PCI_TYPE_COMMON 1u
#define VIRTIO_PCI_TYPE_NOTIFY 2u
#define VIRTIO_PCI_TYPE_ISR 3u
#define VIRTIO_PCI_TYPE_DEVICE 4u

/* 4.1.4.3: the common structure. */
#define VIRTIO_COMMON_DEVICE_FEATURE_SELECT 0x00u
#define VIRTIO_COMMON_DEVICE_FEATURE 0x04u
#define VIRTIO_COMMON_DRIVER_FEATURE_SELECT 0x08u
#define VIRTIO_COMMON_DRIVER_FEATURE 0x0cu
#define VIRTIO_COMMON_CONFIG_VECTOR 0x10u     /* 2 bytes */
#define VIRTIO_COMMON_QUEUES 0x12u            /* 2 */
#define VIRTIO_COMMON_STATUS 0x14u            /* 1 */
#define VIRTIO_COMMON_GENERATION 0x15u        /* 1 */
#define VIRTIO_COMMON_QUEUE_SELECT 0x16u      /* 2 */
#define VIRTIO_COMMON_QUEUE_SIZE 0x18u        /* 2 */
#define VIRTIO_COMMON_QUEUE_VECTOR 0x1au      /* 2 */
#define VIRTIO_COMMON_QUEUE_ENABLE 0x1cu      /* 2 */
#define VIRTIO_COMMON_QUEUE_NOTIFY_AT 0x1eu   /* 2 */
#define VIRTIO_COMMON_QUEUE_DESCRIPTORS 0x20u /* 8, as two of 4 */
#define VIRTIO_COMMON_QUEUE_AVAILABLE 0x28u
#define VIRTIO_COMMON_QUEUE_USED 0x30u
#define VIRTIO_COMMON_BYTES 0x38u

#define VIRTIO_NO_VECTOR 0xffffu

/* 2.1: the device's status. */
#define VIRTIO_STATUS_ACKNOWLEDGE 0x01u
#define VIRTIO_STATUS_DRIVER 0x02u
#define VIRTIO_STATUS_DRIVER_OK 0x04u
#define VIRTIO_STATUS_FEATURES_OK 0x08u
#define VIRTIO_STATUS_NEEDS_RESET 0x40u
#define VIRTIO_STATUS_FAILED 0x80u

/* 6: features of every device. */
#define VIRTIO_FEATURE(bit) (UINT64_C(1) << (bit))
#define VIRTIO_F_EVENT_INDEX VIRTIO_FEATURE(29)
#define VIRTIO_F_VERSION_1 VIRTIO_FEATURE(32)
#define VIRTIO_F_ACCESS_PLATFORM VIRTIO_FEATURE(33)

/* 5.1.3: features of a network card. */
#define VIRTIO_NET_F_MAC VIRTIO_FEATURE(5)
#define VIRTIO_NET_F_STATUS VIRTIO_FEATURE(16)

/* 5.1.4: a network card's own structure; 5.1.6: the header before each frame, and its queues. */
#define VIRTIO_NET_MAC 0u
#define VIRTIO_NET_MAC_BYTES 6u
#define VIRTIO_NET_STATUS 6u
#define VIRTIO_NET_STATUS_LINK 0x1u
#define VIRTIO_NET_HEADER_BYTES 12u
#define VIRTIO_NET_RECEIVE_QUEUE 0u
#define VIRTIO_NET_SEND_QUEUE 1u

/* 5.2.3: features of a disk. */
#define VIRTIO_BLOCK_F_READ_ONLY VIRTIO_FEATURE(5)
#define VIRTIO_BLOCK_F_BLOCK_BYTES VIRTIO_FEATURE(6)
#define VIRTIO_BLOCK_F_FLUSH VIRTIO_FEATURE(9)
#define VIRTIO_BLOCK_F_TOPOLOGY VIRTIO_FEATURE(10)

/* 5.2.4: a disk's own structure. */
#define VIRTIO_BLOCK_SECTORS 0u      /* 8 bytes, as two of 4: the size, in sectors */
#define VIRTIO_BLOCK_BLOCK_BYTES 20u /* 4 */
#define VIRTIO_BLOCK_PHYSICAL_LOG \
	24u /* 1: a physical block has so many blocks, as a power of two */
#define VIRTIO_BLOCK_SECTOR_BYTES 512u

/* 5.2.6: a request is this header, its data, and one byte that the device writes. */
struct virtio_block_header {
	uint32_t type;
	uint32_t reserved;
	uint64_t sector; /* also of a disk with larger blocks */
};

#define VIRTIO_BLOCK_READ 0u
#define VIRTIO_BLOCK_WRITE 1u
#define VIRTIO_BLOCK_FLUSH 4u
#define VIRTIO_BLOCK_DONE 0u /* the byte of a request that went well */

/* 2.7.5: a descriptor of a split queue. */
struct virtio_descriptor {
	uint64_t address;
	uint32_t length_bytes;
	uint16_t flags;
	uint16_t next;
};

#define VIRTIO_DESCRIPTOR_NEXT 0x1u  /* the chain goes on with `next` */
#define VIRTIO_DESCRIPTOR_WRITE 0x2u /* the device writes it, and does not read it */

/* 2.7.8: an element of the used ring. */
struct virtio_used {
	uint32_t id;
	uint32_t length_bytes;
};

#define VIRTIO_AVAILABLE_NO_INTERRUPT 0x1u /* 2.7.6 */
#define VIRTIO_USED_NO_NOTIFY 0x1u         /* 2.7.8 */

_Static_assert(sizeof(struct virtio_descriptor) == 16 && sizeof(struct virtio_used) == 8 &&
		       sizeof(struct virtio_block_header) == 16,
	       "as the device reads and writes them");

#endif
