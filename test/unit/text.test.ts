import { describe, expect, it } from 'vitest';
import { plainLine, quoted, shorten } from '../../app/text.ts';

describe('shortening', () => {
	it.each([
		['abcdef', 6, 'abcdef'],
		['abcdefg', 6, 'abcde…'],
		['abc  efg', 6, 'abc…'],
		['', 6, ''],
		['e\u0301e\u0301e\u0301e\u0301', 6, 'e\u0301e\u0301…'],
		[`e${'\u0301'.repeat(10_000)}`, 6, '…'],
	])('of %j to %i is %j', (text, longest, expected) => {
		expect(shorten(text, longest)).toBe(expected);
	});
});

describe('a plain line', () => {
	it.each([
		['keeps what is fit', 'Åsa – שלום\u200F 🎷 é', 'Åsa – שלום\u200F 🎷 é'],
		['has no NUL and no control characters', '\0a\u001B[31mb\u007Fc\u0085d', 'a[31mbcd'],
		['is one line', 'a\r\nb\tc\u2028d\u2029e', 'a b c d e'],
		['turns nothing round', '\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee\u2066f\u2067g\u2068h\u2069', 'abcdefgh'],
		['has whole characters only', 'a\uD83Cb\uDFB7c', 'abc'],
		['has nothing around it', ' \n a \0', 'a'],
	])('%s', (_what, text, expected) => {
		expect(plainLine(text)).toBe(expected);
	});
});

describe('what somebody wrote', () => {
	it.each([
		['next', '"next"'],
		['\u001B[31mne\nxt\u202E', '"[31mne xt"'],
		['x'.repeat(1_000), `"${'x'.repeat(39)}…"`],
	])('%j is said back as %s', (text, expected) => {
		expect(quoted(text)).toBe(expected);
	});
});
