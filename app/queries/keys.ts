import type { List } from './contract.ts';

/** What the keys of all pages of a list begin with; behind it stands the number of the page. */
const keyOfList = (list: List): string => `${subjectOf(list)}\n`;

export const keyOfPage = (list: List, page: number): string => `${keyOfList(list)}${page}`;

export const keyOfSaved = (uri: string): string => `saved ${uri}`;

/** Whether what is kept under a key tells of a URI, or is part of a list. */
export function isAbout(what: string | List, key: string): boolean {
	if (typeof what === 'string') return key.includes(what);
	// The first of these are kept with the head of their page.
	return what.of === 'items' ? key.includes(what.uri) : key.startsWith(keyOfList(what));
}

function subjectOf(list: List): string {
	switch (list.of) {
		case 'queue':
			return 'queue';
		case 'search':
			return `search ${list.kind} ${list.text}`;
		case 'library':
			return `library ${list.section}`;
		// What changes the library's playlists changes these.
		case 'ownPlaylists':
			return 'library playlists\nown';
		case 'home':
			return `home ${list.shelf}`;
		case 'category':
			return `category ${list.id}`;
		default:
			return `${list.of} ${list.uri}`;
	}
}
