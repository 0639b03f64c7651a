import {
	FIXED_HEADER_BYTES,
	isLittleEndian,
	LONGEST_MESSAGE_BYTES,
	PROTOCOL_VERSION,
	padded,
} from './header.ts';
import { Malformed } from './malformed.ts';

/** Cuts a stream of bytes into messages. */
export interface Framing {
	/** The messages that these bytes complete, in order. Throws `Malformed`. */
	push(chunk: Uint8Array): readonly Uint8Array[];
}

/**
 * The bus takes messages of up to 128 MiB, and any program may send them to any other. What Baton asks for is a
 * few kilobytes, so that a longer message is let pass by without being kept.
 */
export const LONGEST_TAKEN_BYTES = 2 ** 20;

export function createFraming(): Framing {
	let held: readonly Uint8Array[] = [];
	let heldBytes = 0;
	/** How much has to be held before there is anything to do. */
	let neededBytes = FIXED_HEADER_BYTES;
	let skipBytes = 0;

	function withoutSkipped(bytes: Uint8Array): Uint8Array {
		const skipped = Math.min(skipBytes, bytes.length);
		skipBytes -= skipped;
		return bytes.subarray(skipped);
	}

	/** Cuts off the front what is whole, and keeps the rest. */
	function cut(all: Uint8Array): readonly Uint8Array[] {
		const messages: Uint8Array[] = [];
		let rest = all;
		neededBytes = FIXED_HEADER_BYTES;
		while (rest.length >= neededBytes) {
			const length = lengthOf(rest);
			if (length > LONGEST_TAKEN_BYTES) {
				skipBytes = length;
				rest = withoutSkipped(rest);
			} else if (rest.length < length) {
				neededBytes = length;
			} else {
				messages.push(rest.subarray(0, length));
				rest = rest.subarray(length);
			}
		}
		held = [rest];
		heldBytes = rest.length;
		return messages;
	}

	return {
		push(chunk) {
			const taken = withoutSkipped(chunk);
			held = [...held, taken];
			heldBytes += taken.length;
			return heldBytes < neededBytes ? [] : cut(Buffer.concat(held, heldBytes));
		},
	};
}

/** Of the whole message, from its first bytes. Throws `Malformed`. */
function lengthOf(bytes: Uint8Array): number {
	const littleEndian = isLittleEndian(bytes);
	if (bytes[3] !== PROTOCOL_VERSION) throw new Malformed('The protocol has another version');
	const view = new DataView(bytes.buffer, bytes.byteOffset, FIXED_HEADER_BYTES);
	const bodyLength = view.getUint32(4, littleEndian);
	const fieldsLength = view.getUint32(12, littleEndian);
	const length = padded(FIXED_HEADER_BYTES + fieldsLength) + bodyLength;
	if (length > LONGEST_MESSAGE_BYTES) throw new Malformed('The message is too long');
	return length;
}
