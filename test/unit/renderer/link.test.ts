import { describe, expect, it } from 'vitest';
import { isLink, linkIn } from '../../../renderer/link.ts';

const id = '4uLU6hMCjMI75M1A2tKUQC';

describe('a pasted link', () => {
	it.each([
		[`spotify:album:${id}`, `spotify:album:${id}`],
		[`https://open.spotify.com/album/${id}`, `spotify:album:${id}`],
		[`https://open.spotify.com/intl-de/playlist/${id}?si=abc&pt=1`, `spotify:playlist:${id}`],
		[`  https://open.spotify.com/episode/${id}\n`, `spotify:episode:${id}`],
		[`http://open.spotify.com/album/${id}`, `spotify:album:${id}`],
		[`https://open.spotify.com/embed/show/${id}`, `spotify:show:${id}`],
		[`spotify:user:robin:playlist:${id}`, `spotify:playlist:${id}`],
		[`https://open.spotify.com/user/robin/playlist/${id}`, `spotify:playlist:${id}`],
	])('%j leads to %j', (text, uri) => {
		expect(linkIn(text)).toBe(uri);
	});

	it.each([
		'',
		'harbour songs',
		`https://open.spotify.com.evil.example/album/${id}`,
		`https://evil.example/https://open.spotify.com/album/${id}`,
		`https://open.spotify.com/user/${id}`,
		`https://open.spotify.com/album/${id}/extra`,
		`https://open.spotify.com/album/${id.slice(1)}`,
		`spotify:album:${id} and more`,
		'spotify:local:a:b:c:1',
	])('%j is only a text', (text) => {
		expect(linkIn(text)).toBeNull();
	});

	it.each([
		['spotify:local:a:b:c:1', true],
		['https://spotify.link/abc', true],
		['HTTP://example.org', true],
		['spotify wrapped', false],
		['songs from https://example.org', false],
	])('%j is a link: %s', (text, expected) => {
		expect(isLink(text)).toBe(expected);
	});
});
