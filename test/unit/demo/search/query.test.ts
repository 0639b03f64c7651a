import { expect, it } from 'vitest';
import { parseQuery } from '../../../../app/demo/search/query.ts';

it.each([
	['Quiet  Garden', ['quiet', 'garden'], []],
	['Théo "Marchebois"', ['theo', 'marchebois'], []],
	[
		'doxy artist:Miles Davis year:1955-1960',
		['doxy'],
		[
			{ field: 'artist', value: 'miles davis' },
			{ field: 'year', value: '1955-1960' },
		],
	],
	['year:1999 prince', ['prince'], [{ field: 'year', value: '1999' }]],
	['album:"Night Ferries" live', ['live'], [{ field: 'album', value: 'night ferries' }]],
	['tag:new', [], [{ field: 'tag', value: 'new' }]],
	['colour:blue', ['colour:blue'], []],
	['martist:x', ['martist:x'], []],
	['artist:', [], [{ field: 'artist', value: '' }]],
	['', [], []],
])('reads %j', (text, words, filters) => {
	expect(parseQuery(text)).toEqual({ words, filters });
});
