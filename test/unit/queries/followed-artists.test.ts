import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ListPage } from '../../../app/queries/contract.ts';
import { createQueries } from '../../../app/queries/queries.ts';
import {
	createScriptedServer,
	type RecordedRequest,
	type ScriptedServer,
} from '../../support/scripted-server.ts';
import { createSpotifyOn, idOf, ok, searchOf } from '../spotify/access/setup.ts';
import { valueIn } from './open-queries.ts';

const list = { of: 'library', section: 'artists' } as const;

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

/** As many as somebody has who follows everybody. */
const TOTAL = 120;

const artistAt = (number: number) => ({
	id: idOf(number),
	uri: `spotify:artist:${idOf(number)}`,
	name: `Artist ${number}`,
	images: null,
});

function followedFrom(request: RecordedRequest) {
	const query = searchOf(request);
	const start = query.has('after') ? Number(query.get('after')) + 1 : 0;
	const numbers = Array.from({ length: Math.min(50, TOTAL - start) }, (_, index) => start + index);
	const after = start + 50 < TOTAL ? idOf(start + 49) : null;
	return ok({
		artists: {
			items: numbers.map(artistAt),
			limit: 50,
			total: TOTAL,
			next: after === null ? null : `${server.url}/me/following?after=${after}`,
			cursors: { after },
		},
	});
}

const titles = ({ rows }: ListPage) => rows.map((row) => row?.title);

it('reads the pages before the one that was asked for, each once', async () => {
	const { spotify, asked, clock } = createSpotifyOn(server, followedFrom);
	const queries = createQueries({ spotify, clock });
	const third = await valueIn(queries.getList(list, 2));
	expect(third).toMatchObject({ offset: 100, pageSize: 50, total: TOTAL });
	expect(titles(third)).toEqual(Array.from({ length: 20 }, (_, index) => `Artist ${100 + index}`));
	expect(asked).toHaveLength(3);
	expect(titles(await valueIn(queries.getList(list, 1)))[0]).toBe('Artist 50');
	expect(titles(await valueIn(queries.getList(list, 3)))).toEqual([]);
	expect(asked).toHaveLength(3);
});

it('asks for each page once, however many are wanted at the same time', async () => {
	const { spotify, asked, clock } = createSpotifyOn(server, followedFrom);
	const queries = createQueries({ spotify, clock });
	await Promise.all([2, 0, 1, 2].map((page) => valueIn(queries.getList(list, page))));
	expect(asked).toHaveLength(3);
});

it('ends where a page leads on with nothing in it', async () => {
	const { spotify, asked, clock } = createSpotifyOn(server, () =>
		ok({ artists: { items: [], total: 9, next: `${server.url}/me/following`, cursors: { after: idOf(1) } } }),
	);
	const queries = createQueries({ spotify, clock });
	expect((await valueIn(queries.getList(list, 2_000))).rows).toEqual([]);
	expect(asked).toHaveLength(1);
});
