import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClosedEndpoints } from '../../../../app/spotify/access/closed-endpoints.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { openFileDocument } from '../../../support/file-document.ts';
import { memoryDocument } from '../setup.ts';

const DAY_MS = 24 * 60 * 60_000;

const closedToThisApp = { kind: 'forbidden', why: 'closedToThisApp' };

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'closed-endpoints-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, 'access.json');

function setUp(options: Partial<Parameters<typeof createClosedEndpoints>[0]> = {}) {
	const clock = createFakeClock();
	const open = (clientId = 'one') =>
		createClosedEndpoints({
			document: openFileDocument(path()),
			clock,
			clientId: () => clientId,
			...options,
		});
	return { clock, open, closed: open() };
}

describe('closed endpoints', () => {
	it('are open until Spotify refuses them', () => {
		const { closed } = setUp();
		expect(closed.problemFor('getNewReleases')).toBeNull();
		closed.note('getNewReleases');
		expect(closed.problemFor('getNewReleases')).toEqual(closedToThisApp);
		expect(closed.problemFor('getCategories')).toBeNull();
	});

	it('are known after a restart, to the client id that was refused', () => {
		const { closed, open } = setUp();
		closed.note('getNewReleases');
		expect(open().problemFor('getNewReleases')).toEqual(closedToThisApp);
		expect(open('two').problemFor('getNewReleases')).toBeNull();
	});

	it('are kept apart for each client id', () => {
		const { open } = setUp();
		open('one').note('getNewReleases');
		open('two').note('getCategories');
		expect(open('one').problemFor('getNewReleases')).toEqual(closedToThisApp);
		expect(open('two').problemFor('getCategories')).toEqual(closedToThisApp);
	});

	it('are listed for as long as they count as closed, those of this client id', () => {
		const { closed, clock, open } = setUp();
		closed.note('getNewReleases');
		clock.advance(DAY_MS / 2);
		closed.note('getCategories');
		expect(closed.list()).toEqual(['getNewReleases', 'getCategories']);
		expect(open('two').list()).toEqual([]);
		clock.advance(DAY_MS / 2);
		expect(closed.list()).toEqual(['getCategories']);
	});

	it('are asked anew after a day', () => {
		const { clock, closed } = setUp();
		closed.note('getNewReleases');
		clock.advance(DAY_MS - 1);
		expect(closed.problemFor('getNewReleases')).toEqual(closedToThisApp);
		clock.advance(1);
		expect(closed.problemFor('getNewReleases')).toBeNull();
	});

	it('hold for another day when Spotify refuses again', () => {
		const { clock, closed } = setUp();
		closed.note('getNewReleases');
		clock.advance(DAY_MS);
		closed.note('getNewReleases');
		clock.advance(DAY_MS - 1);
		expect(closed.problemFor('getNewReleases')).toEqual(closedToThisApp);
	});

	it('are asked anew when the wall clock was set back', () => {
		const { clock, closed } = setUp();
		closed.note('getNewReleases');
		clock.jump(-1);
		expect(closed.problemFor('getNewReleases')).toBeNull();
	});

	it('leave nothing of old refusals in the file', () => {
		const { clock, closed } = setUp();
		closed.note('getNewReleases');
		clock.advance(DAY_MS);
		closed.note('getCategories');
		expect(openFileDocument(path()).text()).not.toContain('getNewReleases');
	});

	it.each([
		'getPlaybackState',
		'getCurrentUserProfile',
		'getTrack',
		'saveLibraryItems',
		'getPlaylistItems',
		'getMyPlaylists',
		'search',
		'something',
	])('are never %s, which is open to everybody', (endpoint) => {
		const { closed } = setUp();
		closed.note(endpoint);
		expect(closed.problemFor(endpoint)).toBeNull();
	});
});

describe('a file of closed endpoints', () => {
	it.each([
		['no JSON', '{"refusals":['],
		['a list', '[]'],
		['null', 'null'],
		['text for the list', '{"refusals":"all"}'],
		['entries of another shape', '{"refusals":[{"clientId":"one","endpoint":"getNewReleases"}]}'],
		[
			'an instant that is text',
			'{"refusals":[{"clientId":"one","endpoint":"getNewReleases","refusedAt":"now"}]}',
		],
		[
			'an instant of the future',
			'{"refusals":[{"clientId":"one","endpoint":"getNewReleases","refusedAt":1e15}]}',
		],
	])('with %s stops nothing, and takes what is found out next', (_, text) => {
		writeFileSync(path(), text);
		const { closed, open } = setUp();
		expect(closed.problemFor('getNewReleases')).toBeNull();
		closed.note('getNewReleases');
		expect(open().problemFor('getNewReleases')).toEqual(closedToThisApp);
	});

	it('that cannot be written costs only the memory beyond the end of Baton, and says so', () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const document = memoryDocument();
		document.write = () => {
			throw new Error('ENOSPC: no space left on device');
		};
		const { closed } = setUp({ document });
		closed.note('getNewReleases');
		expect(closed.problemFor('getNewReleases')).toEqual(closedToThisApp);
		expect(warn).toHaveBeenCalledOnce();
		warn.mockRestore();
	});
});
