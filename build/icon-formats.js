/**
 * @typedef {object} Picture
 * @property {number} size Width and height in pixels.
 * @property {Buffer} png
 */

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/**
 * A Windows icon with PNG entries, which Windows reads since Vista.
 *
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 * @param {readonly Picture[]} pictures At most 256 px each.
 */
export function encodeIco(pictures) {
	const header = Buffer.alloc(ICO_HEADER_BYTES);
	header.writeUInt16LE(1, 2); // an icon, not a cursor
	header.writeUInt16LE(pictures.length, 4);

	let offset = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * pictures.length;
	const entries = pictures.map(({ size, png }) => {
		const entry = Buffer.alloc(ICO_ENTRY_BYTES);
		entry.writeUInt8(size % 256, 0); // 0 stands for 256
		entry.writeUInt8(size % 256, 1);
		entry.writeUInt16LE(1, 4); // colour planes
		entry.writeUInt16LE(32, 6); // bits per pixel
		entry.writeUInt32LE(png.length, 8);
		entry.writeUInt32LE(offset, 12);
		offset += png.length;
		return entry;
	});
	return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

/**
 * The types that hold PNG, by size in pixels. 16 and 32 px at single density are left out on purpose: macOS
 * draws PNG there wrongly, and scales the next larger one well.
 *
 * @see https://en.wikipedia.org/wiki/Apple_Icon_Image_format#Icon_types
 * @type {ReadonlyMap<number, readonly string[]>}
 */
const icnsTypes = new Map([
	[32, ['ic11']],
	[64, ['ic12']],
	[128, ['ic07']],
	[256, ['ic08', 'ic13']],
	[512, ['ic09', 'ic14']],
	[1024, ['ic10']],
]);

export const icnsSizes = [...icnsTypes.keys()];

/**
 * A macOS icon, with each picture under every type that its size serves.
 *
 * @param {readonly Picture[]} pictures Sizes out of `icnsSizes`.
 */
export function encodeIcns(pictures) {
	const blocks = pictures.flatMap(({ size, png }) =>
		(icnsTypes.get(size) ?? []).map((type) => icnsBlock(type, png)),
	);
	return icnsBlock('icns', Buffer.concat(blocks));
}

/**
 * @param {string} type Four letters.
 * @param {Buffer} content
 */
function icnsBlock(type, content) {
	const header = Buffer.alloc(8);
	header.write(type, 'latin1');
	header.writeUInt32BE(header.length + content.length, 4);
	return Buffer.concat([header, content]);
}
