import { describe, expect, it } from 'vitest';
import { openUriIntent } from '../../../app/playback/open-uri.ts';

const ID = '4aawyAB9vmqN3uQ7FjRGTy';

describe('a link', () => {
	it.each(['track', 'episode', 'chapter'])('to a %s plays it alone', (type) => {
		const intent = { type: 'playItems', uris: [`spotify:${type}:${ID}`], startUri: null };
		expect(openUriIntent(`spotify:${type}:${ID}`)).toEqual(intent);
		expect(openUriIntent(`https://open.spotify.com/${type}/${ID}?si=x`)).toEqual(intent);
	});

	it.each(['album', 'artist', 'audiobook', 'playlist', 'show'])(
		'to a %s plays it from its beginning',
		(type) => {
			const contextUri = `spotify:${type}:${ID}`;
			expect(openUriIntent(contextUri)).toEqual({ type: 'playContext', contextUri, offset: null });
		},
	);

	it.each([
		'',
		' ',
		'file:///etc/passwd',
		'https://example.org/track/x',
		'spotify:',
		'spotify:track:short',
		'spotify:user:robin',
		'spotify:local:a:b:c:1',
		`javascript:spotify:track:${ID}`,
		`spotify:track:${ID}\0`,
		'x'.repeat(100_000),
	])('to nothing that plays is none: %s', (uri) => {
		expect(openUriIntent(uri)).toBeNull();
	});
});
