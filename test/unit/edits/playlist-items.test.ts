import { beforeEach, describe, expect, it } from 'vitest';
import { accessModes } from '../../../app/demo/access-mode.ts';
import { between, createRandom } from '../../../app/demo/random.ts';
import { done } from '../../../app/problem.ts';
import { type EditWorld, startEdits } from './setup.ts';

const READ = 'GET /playlists/…';
const READ_PAGE = 'GET /playlists/…/items';
const ADD = 'POST /playlists/…/items';
const MOVE = 'PUT /playlists/…/items';
const REMOVE = 'DELETE /playlists/…/items';

/** Four tracks by one letter each, so that lists can be read. */
function letters(world: EditWorld) {
	const byLetter = new Map(world.tracks(4).map((uri, index) => ['abcd'.charAt(index), uri]));
	const byUri = new Map([...byLetter].map(([letter, uri]) => [uri, letter]));
	return {
		urisOf: (text: string): string[] => [...text].flatMap((letter) => byLetter.get(letter) ?? []),
		textOf: (uris: readonly (string | null)[]): string =>
			uris.map((uri) => byUri.get(uri ?? '') ?? '?').join(''),
	};
}

describe.each(accessModes)('in a playlist (%s)', (mode) => {
	let world: EditWorld;
	let urisOf: (text: string) => string[];
	let textOf: (uris: readonly (string | null)[]) => string;

	beforeEach(async () => {
		world = await startEdits(mode);
		({ urisOf, textOf } = letters(world));
	});

	const playlistOf = (text: string) => world.playlistOf(urisOf(text));
	const textIn = async (playlistId: string) => textOf(await world.entriesOf(playlistId));
	const add = (
		playlistId: string,
		text: string,
		more: { position?: number; allowDuplicates?: boolean } = {},
	) => world.edit({ type: 'addToPlaylist', playlistId, uris: urisOf(text), allowDuplicates: false, ...more });
	const remove = (playlistId: string, letter: string, position: number) =>
		world.edit({ type: 'removeFromPlaylist', playlistId, uri: urisOf(letter)[0] ?? '', position });
	const move = (playlistId: string, from: number, to: number) =>
		world.edit({ type: 'moveInPlaylist', playlistId, from, to });

	describe('adding', () => {
		it('puts them at the end', async () => {
			const playlistId = await playlistOf('a');
			expect(await add(playlistId, 'bc')).toEqual(done);
			expect(world.requests()).toEqual([READ, ADD]);
			expect(await textIn(playlistId)).toBe('abc');
			expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		});

		it('puts them where they shall be', async () => {
			const playlistId = await playlistOf('ab');
			expect(await add(playlistId, 'cd', { position: 1 })).toEqual(done);
			expect(await textIn(playlistId)).toBe('acdb');
		});

		it('adds nothing when one of them is there, and says which are', async () => {
			const playlistId = await playlistOf('ab');
			expect(await add(playlistId, 'bac')).toEqual({ ok: false, duplicates: urisOf('ba') });
			expect(await textIn(playlistId)).toBe('ab');
			expect(world.forgotten()).toEqual([]);
			expect(world.settings.get().recentPlaylists).toEqual([]);
		});

		it('adds what is there once more where that is wanted, without looking', async () => {
			const playlistId = await playlistOf('ab');
			expect(await add(playlistId, 'b', { allowDuplicates: true })).toEqual(done);
			expect(world.requests()).toEqual([ADD]);
			expect(await textIn(playlistId)).toBe('abb');
		});

		it('finds what it added itself without reading the list again', async () => {
			const playlistId = await playlistOf('a');
			await add(playlistId, 'b');
			world.requests();
			expect(await add(playlistId, 'b')).toEqual({ ok: false, duplicates: urisOf('b') });
			expect(world.requests()).toEqual([READ]);
		});

		it('finds what somebody added elsewhere meanwhile', async () => {
			const playlistId = await playlistOf('a');
			await add(playlistId, 'b');
			await world.settle(
				world.spotify.playlists.addPlaylistItems({ playlist_id: playlistId, uris: urisOf('c') }),
			);
			expect(await add(playlistId, 'c')).toEqual({ ok: false, duplicates: urisOf('c') });
			expect(await textIn(playlistId)).toBe('abc');
		});

		it('looks through the first 500 of a long list', async () => {
			const playlistId = world.idOf('The Long List');
			const entries = await world.entriesOf(playlistId);
			const addOne = (uri: string | null | undefined) =>
				world.edit({ type: 'addToPlaylist', playlistId, uris: [uri ?? ''], allowDuplicates: false });
			expect(await addOne(entries[499])).toEqual({ ok: false, duplicates: [entries[499]] });
			const pages = world.requests();
			expect(pages.filter((request) => request !== READ_PAGE)).toEqual([READ]);
			expect(pages.length).toBeLessThanOrEqual(10);
			expect(await addOne(entries[700])).toEqual(done);
		});

		it('adds once what is asked for twice at once', async () => {
			const playlistId = await playlistOf('a');
			const outcomes = Promise.all([add(playlistId, 'b'), add(playlistId, 'b')]);
			expect(await outcomes).toEqual([done, done]);
			expect(await textIn(playlistId)).toBe('ab');
		});

		it('remembers the last five targets, the newest first', async () => {
			const playlists = [];
			for (let count = 0; count < 6; count++) playlists.push(await playlistOf(''));
			for (const playlistId of playlists) await add(playlistId, 'a');
			await add(playlists[3] ?? '', 'b');
			const [, second, third, fourth, fifth, sixth] = playlists;
			expect(world.settings.get().recentPlaylists).toEqual([fourth, sixth, fifth, third, second]);
		});
	});

	describe('removing', () => {
		it('takes out what stands once with a single command', async () => {
			const playlistId = await playlistOf('abc');
			expect(await remove(playlistId, 'b', 1)).toEqual(done);
			expect(world.requests()).toEqual([READ, REMOVE]);
			expect(await textIn(playlistId)).toBe('ac');
			expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		});

		it.each<[before: string, letter: string, position: number, after: string]>([
			['abac', 'a', 0, 'bac'],
			['abac', 'a', 2, 'abc'],
			['abacada', 'a', 4, 'abacda'],
			['aa', 'a', 1, 'a'],
			['baab', 'a', 1, 'bab'],
			['caaacadaab', 'a', 5, 'caaacdaab'],
		])('takes one copy out of %s: %s at %i', async (before, letter, position, after) => {
			const playlistId = await playlistOf(before);
			expect(await remove(playlistId, letter, position)).toEqual(done);
			expect(await textIn(playlistId)).toBe(after);
		});

		it('puts copies that stand together back together', async () => {
			const playlistId = await playlistOf('abaaa');
			await remove(playlistId, 'a', 0);
			expect(world.requests()).toEqual([READ, REMOVE, ADD]);
			expect(await textIn(playlistId)).toBe('baaa');
		});

		it('knows the list after it removed one', async () => {
			const playlistId = await playlistOf('abacad');
			await remove(playlistId, 'a', 2);
			await remove(playlistId, 'a', 0);
			world.requests();
			expect(await remove(playlistId, 'c', 1)).toEqual(done);
			expect(world.requests()).toEqual([READ, REMOVE]);
			expect(await textIn(playlistId)).toBe('bad');
		});

		it('takes the nearest copy where the list is another one by now', async () => {
			const playlistId = await playlistOf('adcba');
			expect(await remove(playlistId, 'a', 3)).toEqual(done);
			expect(await textIn(playlistId)).toBe('adcb');
		});

		it('says that it is no longer there, and has the list read anew', async () => {
			const playlistId = await playlistOf('ab');
			expect(await remove(playlistId, 'c', 0)).toEqual({ ok: false, problem: { kind: 'notFound' } });
			expect(await textIn(playlistId)).toBe('ab');
			expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		});

		it('finds the other copy on a later page', async () => {
			const playlistId = world.idOf('The Long List');
			const before = await world.entriesOf(playlistId);
			const uri = before[10] ?? '';
			await world.edit({
				type: 'addToPlaylist',
				playlistId,
				uris: [uri],
				position: 640,
				allowDuplicates: true,
			});
			await world.edit({ type: 'removeFromPlaylist', playlistId, uri, position: 10 });
			expect(await world.entriesOf(playlistId)).toEqual(before.toSpliced(640, 0, uri).toSpliced(10, 1));
		});

		it('keeps files, episodes and what is no longer available in their places', async () => {
			const playlistId = world.idOf('Everything at Once');
			const before = await world.entriesOf(playlistId);
			const uri = before[0] ?? '';
			await world.edit({
				type: 'addToPlaylist',
				playlistId,
				uris: [uri],
				position: 6,
				allowDuplicates: true,
			});
			expect(await world.edit({ type: 'removeFromPlaylist', playlistId, uri, position: 0 })).toEqual(done);
			expect(await world.entriesOf(playlistId)).toEqual(before.toSpliced(6, 0, uri).toSpliced(0, 1));
		});

		it('puts the other copy back when a short limit is over', async () => {
			const playlistId = await playlistOf('aba');
			world.embedded.faults.add({
				on: 'POST /v1/playlists/{id}/items',
				times: 1,
				fault: { kind: 'rateLimit', retryAfterSeconds: 3 },
			});
			expect(await remove(playlistId, 'a', 0)).toEqual(done);
			expect(await textIn(playlistId)).toBe('ba');
		});

		it('has the list read anew when a copy could not be put back', async () => {
			const playlistId = await playlistOf('aba');
			world.embedded.faults.add({
				on: 'POST /v1/playlists/{id}/items',
				times: 1,
				fault: { kind: 'quota', retryAfterSeconds: 40_000 },
			});
			expect(await remove(playlistId, 'a', 0)).toMatchObject({ ok: false, problem: { kind: 'quotaSpent' } });
			expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		});

		it('removes no local file, which Spotify cannot', async () => {
			const playlistId = world.idOf('Everything at Once');
			const uri = 'spotify:local:Uncle+Ferdi:Garage+Tapes:Accordion+at+Midnight:187';
			world.requests();
			expect(await world.edit({ type: 'removeFromPlaylist', playlistId, uri, position: 2 })).toEqual({
				ok: false,
				problem: { kind: 'invalid', why: 'wrongType' },
			});
			expect(world.requests()).toEqual([]);
		});
	});

	describe('moving', () => {
		it.each<[from: number, to: number, after: string]>([
			[0, 1, 'bacd'],
			[0, 3, 'bcda'],
			[3, 0, 'dabc'],
			[2, 1, 'acbd'],
		])('takes the entry from %i to %i', async (from, to, after) => {
			const playlistId = await playlistOf('abcd');
			expect(await move(playlistId, from, to)).toEqual(done);
			expect(world.requests()).toEqual([MOVE]);
			expect(await textIn(playlistId)).toBe(after);
			expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		});

		it('does what an array does, whatever is moved', async () => {
			const uris = world.tracks(9);
			const playlistId = await world.playlistOf(uris);
			const random = createRandom(7);
			let model: (string | null)[] = [...uris];
			for (let count = 0; count < 25; count++) {
				const from = between(random, 0, 8);
				const to = between(random, 0, 8);
				model = model.toSpliced(from, 1).toSpliced(to, 0, model[from] ?? null);
				await move(playlistId, from, to);
				expect(await world.entriesOf(playlistId)).toEqual(model);
			}
		});

		it('asks nothing of Spotify for a move to where it stands', async () => {
			const playlistId = await playlistOf('ab');
			expect(await move(playlistId, 1, 1)).toEqual(done);
			expect(world.requests()).toEqual([]);
		});

		it('is refused beyond the end, and has the list read anew', async () => {
			const playlistId = await playlistOf('ab');
			expect(await move(playlistId, 5, 0)).toEqual({ ok: false, problem: { kind: 'badRequest' } });
			expect(world.forgotten()).toEqual([`spotify:playlist:${playlistId}`]);
		});
	});

	it('changes nothing of somebody else’s, and says so', async () => {
		const playlistId = world.idOf('Morning Static');
		const notYours = { ok: false, problem: { kind: 'forbidden', why: 'notYours' } };
		expect(await add(playlistId, 'a')).toEqual(notYours);
		expect(await add(playlistId, 'a', { allowDuplicates: true })).toEqual(notYours);
		expect(await move(playlistId, 0, 1)).toEqual(notYours);
		expect(world.forgotten()).toEqual([]);
		expect(world.settings.get().recentPlaylists).toEqual([]);
	});
});
