import { expect, it } from 'vitest';
import { attemptsFor, MOST_JPEG_BYTES } from '../../../../renderer/playlist-cover/attempts.ts';

it('keeps the Base64 text clear of what Spotify refuses', () => {
	const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;
	expect(base64Length(MOST_JPEG_BYTES)).toBeLessThan(base64Length(188_000));
	expect(base64Length(MOST_JPEG_BYTES)).toBeLessThanOrEqual(262_144);
});

it.each([
	[8_000, [640, 480, 320, 160]],
	[640, [640, 480, 320, 160]],
	[500, [500, 480, 320, 160]],
	[320, [320, 160]],
	[1, [1]],
])('enlarges nothing: a square of %i px is tried at %j', (sidePx, sides) => {
	expect([...new Set(attemptsFor(sidePx).map((attempt) => attempt.sidePx))]).toEqual(sides);
});

it('gives up quality before size, and ends', () => {
	const attempts = attemptsFor(4_000);
	for (const [index, { sidePx, quality }] of attempts.entries()) {
		const before = attempts[index - 1];
		if (!before) continue;
		if (sidePx === before.sidePx) expect(quality).toBeLessThan(before.quality);
		else expect(sidePx).toBeLessThan(before.sidePx);
	}
	expect(attempts.length).toBeLessThan(30);
});
