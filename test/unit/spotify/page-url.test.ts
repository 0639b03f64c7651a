import { describe, expect, it } from 'vitest';
import { pageUrl } from '../../../app/spotify/page-url.ts';

const id = '4aawyAB9vmqN3uQ7FjRGTy';

describe('the page of a thing', () => {
	it.each(['track', 'album', 'artist', 'episode', 'show', 'playlist', 'audiobook'])(
		'is told from the URI of a %s',
		(type) => {
			const page = pageUrl({ uri: `spotify:${type}:${id}`, external_urls: null });
			expect(page).toBe(`https://open.spotify.com/${type}/${id}`);
		},
	);

	it('is that of an episode for a chapter', () => {
		const page = pageUrl({ uri: `spotify:chapter:${id}`, external_urls: { spotify: null } });
		expect(page).toBe(`https://open.spotify.com/episode/${id}`);
	});

	it.each(['smedjan', 'j%C3%BCrgen', "o'neil", 'a.b-c_d'])('is told from the name %s of a person', (name) => {
		const page = pageUrl({ uri: `spotify:user:${name}`, external_urls: null });
		expect(page).toBe(`https://open.spotify.com/user/${name}`);
	});

	it('is what Spotify says it is', () => {
		const spotify = `https://open.spotify.com/show/${id}`;
		expect(pageUrl({ uri: `spotify:audiobook:${id}`, external_urls: { spotify } })).toBe(spotify);
	});

	it.each([
		null,
		'',
		'spotify:',
		`spotify:hologram:${id}`,
		'spotify:track:',
		'spotify:track:../me',
		`spotify:track:${id}?si=1`,
		'spotify:local:Ann:Record:Song:200',
		'spotify:user:',
		'spotify:user:..',
		'spotify:user:a/b',
		'spotify:user:a?b',
		'spotify:user:a b',
		`spotify:user:ann:playlist:${id}`,
		`https://open.spotify.com/track/${id}`,
	])('is none for %j', (uri) => {
		expect(pageUrl({ uri, external_urls: { spotify: 'https://evil.example/' } })).toBeNull();
	});
});
