import { describe, expect, it } from 'vitest';
import { pickFields } from '../../../../app/demo/api/fields.ts';
import { Refusal } from '../../../../app/demo/http/reply.ts';

const playlist = {
	name: 'List',
	total: 2,
	items: [
		{ at: 1, track: { name: 'a', href: 'x', album: { name: 'b', href: 'y' } } },
		{ at: 2, track: null },
	],
};

describe('fields', () => {
	it.each([
		[null, playlist],
		['', playlist],
		['name', { name: 'List' }],
		['name,total', { name: 'List', total: 2 }],
		['unknown', {}],
		['items(at)', { items: [{ at: 1 }, { at: 2 }] }],
		['items.at', { items: [{ at: 1 }, { at: 2 }] }],
		['items.track.name', { items: [{ track: { name: 'a' } }, { track: null }] }],
		[
			'items(at,track(name))',
			{
				items: [
					{ at: 1, track: { name: 'a' } },
					{ at: 2, track: null },
				],
			},
		],
		['items(track.album(!href))', { items: [{ track: { album: { name: 'b' } } }, { track: null }] }],
		['!items,name', { total: 2 }],
		['name.first', { name: 'List' }],
		[' name , total ', { name: 'List', total: 2 }],
	])('%j keeps what it names', (fields, expected) => {
		expect(pickFields(playlist, fields)).toEqual(expected);
	});

	it.each([',', 'a,', 'a(', 'a()', 'a)', 'a(b', '(a)', 'a..b', '.a', 'a!b', 'a(b)c', 'a-b', '!', '"a"'])(
		'%j is refused',
		(fields) => {
			expect(() => pickFields(playlist, fields)).toThrow(Refusal);
		},
	);
});
