import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSpotify } from '../open-spotify.ts';

/** The chunks of a PNG, each checked against its sum. */
function chunksOf(png: Buffer): Map<string, Buffer> {
	expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const body = png.subarray(at + 4, at + 8 + length);
		expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
		chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
		at += length + 12;
	}
	return chunks;
}

describe('covers', () => {
	it.each([640, 300, 64])('are square PNGs of %i pixels', async (size) => {
		const { spotify } = await openSpotify();
		const [id] = spotify.catalogue.albums.keys();
		const response = await fetch(`${spotify.origin}/covers/${id}/${size}`);
		expect(response.headers.get('content-type')).toBe('image/png');
		const chunks = chunksOf(Buffer.from(await response.arrayBuffer()));
		const header = chunks.get('IHDR');
		expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([size, size]);
		const pixels = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
		expect(pixels).toHaveLength(size * (size * 3 + 1));
		expect(new Set(pixels).size).toBeGreaterThan(2);
	});

	it('are the same for an album on every start, and differ between albums', async () => {
		const [first, second] = [await openSpotify(), await openSpotify()];
		const [id, other] = first.spotify.catalogue.albums.keys();
		const read = async (origin: string, albumId: string | undefined) =>
			Buffer.from(await (await fetch(`${origin}/covers/${albumId}/64`)).arrayBuffer()).toString('base64');
		const cover = await read(first.spotify.origin, id);
		expect(await read(second.spotify.origin, id)).toBe(cover);
		expect(await read(first.spotify.origin, other)).not.toBe(cover);
	});

	it.each(['/covers/0000000000000000000000/300', '/covers/ID/65', '/covers/ID', '/covers/'])(
		'are not found at %s',
		async (path) => {
			const { spotify } = await openSpotify();
			const [id = ''] = spotify.catalogue.albums.keys();
			expect((await fetch(spotify.origin + path.replace('ID', id))).status).toBe(404);
		},
	);
});
