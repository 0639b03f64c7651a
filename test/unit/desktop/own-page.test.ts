import { expect, it } from 'vitest';
import { isOwnFrame, PAGE_URL } from '../../../app/desktop/own-page.ts';

it.each([PAGE_URL, 'baton://popover/', 'baton://popover/index.html#settings'])('trusts %s', (url) => {
	expect(isOwnFrame({ url, parent: null }, PAGE_URL)).toBe(true);
});

it.each([
	'',
	'about:blank',
	'baton:popover',
	'baton://popover.example/index.html',
	'baton://evil/index.html',
	'baton://popover:80/index.html',
	'baton://me@popover/index.html',
	'baton://me:secret@popover/index.html',
	'https://popover/index.html',
	'file:///popover/index.html',
	'data:text/html,hello',
	'not a url',
])('distrusts %j', (url) => {
	expect(isOwnFrame({ url, parent: null }, PAGE_URL)).toBe(false);
});

it('distrusts a frame within the page', () => {
	expect(isOwnFrame({ url: PAGE_URL, parent: { url: PAGE_URL } }, PAGE_URL)).toBe(false);
});

it('distrusts a frame that is gone', () => {
	expect(isOwnFrame(null, PAGE_URL)).toBe(false);
});

it('tells the ports of a development server apart', () => {
	const pageUrl = 'http://127.0.0.1:5173';
	expect(isOwnFrame({ url: 'http://127.0.0.1:5173/index.html', parent: null }, pageUrl)).toBe(true);
	expect(isOwnFrame({ url: 'http://127.0.0.1:5174/index.html', parent: null }, pageUrl)).toBe(false);
});
