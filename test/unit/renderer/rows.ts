import type { Answer, List, ListPage, Row } from '../../../app/queries/contract.ts';

/** A song with everything on it. */
export const songRow = (index: number, change: Partial<Row> = {}): Row => ({
	kind: 'track',
	uri: `spotify:track:${index}`,
	title: `Song ${index}`,
	by: [{ name: 'Amber Vale', uri: 'spotify:artist:1' }],
	album: { name: 'Harbour Songs', uri: 'spotify:album:1' },
	cover: { url: `https://i.scdn.co/image/${index}` },
	url: `https://open.spotify.com/track/${index}`,
	explicit: false,
	durationMs: 200_000,
	isPlayable: true,
	...change,
});

export const albumRow = (index: number, change: Partial<Row> = {}): Row =>
	songRow(index, { kind: 'album', uri: `spotify:album:${index}`, album: null, durationMs: null, ...change });

/** A page of a list of `total` songs. */
export function pageOfSongs(page: number, total: number, pageSize = 50): ListPage {
	const offset = page * pageSize;
	const length = Math.max(Math.min(pageSize, total - offset), 0);
	return { rows: Array.from({ length }, (_, index) => songRow(offset + index)), offset, pageSize, total };
}

/** Answers every question about a list with as many songs. */
export const songs =
	(total: number) =>
	async ({ page }: { list: List; page: number }): Promise<Answer<ListPage>> => ({
		ok: true,
		value: pageOfSongs(page, total),
	});

/** Answers with these rows, whatever is asked. */
export const only =
	(...rows: (Row | null)[]) =>
	async (): Promise<Answer<ListPage>> => ({
		ok: true,
		value: { rows, offset: 0, pageSize: Math.max(rows.length, 50), total: rows.length },
	});
