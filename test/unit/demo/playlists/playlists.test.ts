import { describe, expect, it } from 'vitest';
import type { Playlist } from '../../../../app/demo/catalogue/model.ts';
import { listenerPerson } from '../../../../app/demo/catalogue/people.ts';
import { insert, removeUris } from '../../../../app/demo/playlists/edits.ts';
import { createPlaylists } from '../../../../app/demo/playlists/playlists.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const opening: Playlist = {
	id: 'opening',
	name: 'Opening',
	description: '',
	owner: listenerPerson,
	visibility: 'public',
	itemUris: ['a', 'b'],
};

function open() {
	const clock = createFakeClock();
	const playlists = createPlaylists([opening], clock.now(), clock.now);
	const add = (uri: string, snapshotId: string | null = null) =>
		playlists.edit('opening', snapshotId, insert([{ uri, addedAt: 0, addedBy: null }], 0));
	const uris = () => playlists.get('opening')?.items.map(({ uri }) => uri);
	return { clock, playlists, add, uris };
}

const details = { name: 'New', description: '', visibility: 'private' } as const;

describe('the playlists', () => {
	it('begin as the catalogue has them', () => {
		const { playlists, uris } = open();
		expect(playlists.list().map(({ name }) => name)).toEqual(['Opening']);
		expect(uris()).toEqual(['a', 'b']);
	});

	it('get a version with each change, the same at each start', () => {
		const versions = () => {
			const { playlists, add } = open();
			const first = playlists.get('opening')?.snapshotId;
			return [first, add('c')?.snapshotId, playlists.changeDetails('opening', { name: 'x' }).snapshotId];
		};
		expect(new Set(versions()).size).toBe(3);
		expect(versions()).toEqual(versions());
	});

	it('merge a change to an older version, and refuse one to a version that never was', () => {
		const { playlists, add, uris } = open();
		const seen = playlists.get('opening')?.snapshotId ?? '';
		add('a');
		expect(playlists.edit('opening', seen, removeUris(new Set(['a'])))).not.toBeNull();
		expect(uris()).toEqual(['a', 'b']);
		expect(playlists.edit('opening', 'never', () => [])).toBeNull();
		expect(uris()).toEqual(['a', 'b']);
	});

	it('forget a version after a hundred changes', () => {
		const { playlists, add } = open();
		const seen = playlists.get('opening')?.snapshotId ?? '';
		for (let count = 0; count < 99; count++) add('x');
		expect(add('y', seen)).not.toBeNull();
		expect(add('z', seen)).toBeNull();
	});

	it('stay as they are when a change fails', () => {
		const { playlists, uris } = open();
		const before = playlists.get('opening');
		const fail = () => {
			throw new RangeError('no');
		};
		expect(() => playlists.edit('opening', null, fail)).toThrow(RangeError);
		expect(playlists.get('opening')).toBe(before);
		expect(uris()).toEqual(['a', 'b']);
	});

	it('give each new list an id of its own, the same at each start', () => {
		const made = () => {
			const { playlists } = open();
			return [playlists.create(listenerPerson, details).id, playlists.create(listenerPerson, details).id];
		};
		expect(new Set(made()).size).toBe(2);
		expect(made()).toEqual(made());
	});

	it('know no others', () => {
		const { playlists } = open();
		expect(playlists.get('other')).toBeUndefined();
		expect(() => playlists.edit('other', null, (items) => items)).toThrow('other');
		expect(() => playlists.changeDetails('other', {})).toThrow('other');
	});
});

describe('a cover', () => {
	it('is shown a second after it was sent, under another key each time', () => {
		const { clock, playlists } = open();
		const { covers } = playlists;
		const [first, second] = [Buffer.from('first'), Buffer.from('second')];
		covers.upload('opening', first);
		clock.advance(999);
		expect(covers.of('opening')).toBeUndefined();
		clock.advance(1);
		const shown = covers.of('opening');
		expect(shown?.jpeg).toBe(first);
		expect(covers.jpegOf(shown?.key ?? '')).toBe(first);
		covers.upload('opening', second);
		expect(covers.of('opening')).toBe(shown);
		clock.advance(1_000);
		expect(covers.of('opening')?.jpeg).toBe(second);
		expect(covers.of('opening')?.key).not.toBe(shown?.key);
		expect(covers.jpegOf(shown?.key ?? '')).toBeUndefined();
	});

	it('is the one that was sent last', () => {
		const { clock, playlists } = open();
		for (const name of ['first', 'second']) playlists.covers.upload('opening', Buffer.from(name));
		clock.advance(1_000);
		expect(playlists.covers.of('opening')?.jpeg.toString()).toBe('second');
		expect(playlists.covers.of('other')).toBeUndefined();
		expect(clock.timers()).toBe(0);
	});
});
