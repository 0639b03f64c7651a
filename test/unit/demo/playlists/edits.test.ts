import { describe, expect, it } from 'vitest';
import {
	insert,
	type Move,
	removePositions,
	removeUris,
	reorder,
} from '../../../../app/demo/playlists/edits.ts';
import type { PlaylistItem } from '../../../../app/demo/playlists/stored-playlist.ts';
import { between, createRandom, type Random } from '../../../../app/demo/random.ts';

/** One item for each letter; the same letter twice is two copies of one track. */
function list(letters: string): PlaylistItem[] {
	return [...letters].map((uri) => ({ uri, addedAt: 0, addedBy: null }));
}

function letters(items: readonly PlaylistItem[]): string {
	return items.map(({ uri }) => uri).join('');
}

function someList(random: Random): PlaylistItem[] {
	return Array.from({ length: between(random, 1, 12) }, () => ({
		uri: 'abcde'.charAt(between(random, 0, 4)),
		addedAt: 0,
		addedBy: null,
	}));
}

function someMove(random: Random, length: number): Move {
	const rangeStart = between(random, 0, length - 1);
	return {
		rangeStart,
		rangeLength: between(random, 1, length - rangeStart),
		insertBefore: between(random, 0, length),
	};
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('reordering', () => {
	it.each([
		['forwards', { rangeStart: 0, rangeLength: 1, insertBefore: 3 }, 'bcade'],
		['backwards', { rangeStart: 3, rangeLength: 2, insertBefore: 1 }, 'adebc'],
		['to the end', { rangeStart: 0, rangeLength: 2, insertBefore: 5 }, 'cdeab'],
		['to the beginning', { rangeStart: 4, rangeLength: 1, insertBefore: 0 }, 'eabcd'],
		['to where it is', { rangeStart: 1, rangeLength: 2, insertBefore: 1 }, 'abcde'],
		['into itself', { rangeStart: 1, rangeLength: 3, insertBefore: 2 }, 'abcde'],
		['behind itself', { rangeStart: 1, rangeLength: 2, insertBefore: 3 }, 'abcde'],
	])('moves %s', (_where, move, expected) => {
		const items = list('abcde');
		expect(letters(reorder(move)(items, items))).toBe(expected);
	});

	it('keeps every item, the order of the range and that of the rest', () => {
		for (const seed of seeds) {
			const random = createRandom(seed);
			const items = someList(random);
			const move = someMove(random, items.length);
			const after = reorder(move)(items, items);
			const range = items.slice(move.rangeStart, move.rangeStart + move.rangeLength);
			const rest = items.filter((item) => !range.includes(item));
			expect(new Set(after)).toEqual(new Set(items));
			expect(after.filter((item) => range.includes(item))).toEqual(range);
			expect(after.filter((item) => !range.includes(item))).toEqual(rest);
			const first = after.findIndex((item) => range.includes(item));
			expect(after.slice(first, first + range.length)).toEqual(range);
		}
	});

	it('is what cutting out and putting in again does', () => {
		for (const seed of seeds) {
			const random = createRandom(seed);
			const items = someList(random);
			const { rangeStart, rangeLength, insertBefore } = someMove(random, items.length);
			if (insertBefore > rangeStart && insertBefore < rangeStart + rangeLength) continue;
			const cut = [...items];
			const range = cut.splice(rangeStart, rangeLength);
			cut.splice(insertBefore > rangeStart ? insertBefore - rangeLength : insertBefore, 0, ...range);
			expect(reorder({ rangeStart, rangeLength, insertBefore })(items, items)).toEqual(cut);
		}
	});

	it('means the items of the version seen, wherever they are by now', () => {
		const seen = list('abcde');
		const [a, b, c, d, e] = seen;
		const current = [...list('x'), e, a, c, d].filter((item) => item !== undefined);
		const move = { rangeStart: 0, rangeLength: 2, insertBefore: 3 };
		expect(letters(reorder(move)(current, seen))).toBe('xecad');
		expect(b).toBeDefined();
	});

	it('ends at the end where nothing is left of what it should stand before', () => {
		const seen = list('abcd');
		const current = [...seen.slice(0, 2), ...list('yz')];
		const move = { rangeStart: 0, rangeLength: 1, insertBefore: 2 };
		expect(letters(reorder(move)(current, seen))).toBe('byza');
	});
});

describe('adding', () => {
	it.each([
		[0, 'xyabc'],
		[1, 'axybc'],
		[3, 'abcxy'],
	])('puts the new items at position %i', (position, expected) => {
		const items = list('abc');
		expect(letters(insert(list('xy'), position)(items, items))).toBe(expected);
	});
});

describe('removing', () => {
	it('takes out every copy of a URI', () => {
		const items = list('abacad');
		expect(letters(removeUris(new Set(['a', 'd', 'unknown']))(items, items))).toBe('bc');
	});

	it('takes out what stood at the positions, and no other copy', () => {
		const items = list('abacad');
		expect(letters(removePositions(new Set([0, 4]))(items, items))).toBe('bacd');
	});

	it('leaves alone what came after the version seen', () => {
		const seen = list('aba');
		const current = [...seen, ...list('ab')];
		expect(letters(removeUris(new Set(['a']))(current, seen))).toBe('bab');
		expect(letters(removePositions(new Set([1]))(current, seen))).toBe('aaab');
	});

	it('undoes what was added', () => {
		for (const seed of seeds) {
			const random = createRandom(seed);
			const items = someList(random);
			const added = list('xyz');
			const longer = insert(added, between(random, 0, items.length))(items, items);
			expect(longer).toHaveLength(items.length + added.length);
			expect(removeUris(new Set(['x', 'y', 'z']))(longer, longer)).toEqual(items);
		}
	});
});
