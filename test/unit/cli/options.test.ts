import { describe, expect, it } from 'vitest';
import { isOwnOption, readOptions } from '../../../app/cli/options.ts';

const usual = { json: false, start: false, demo: false, version: false, help: false, timeoutMs: 10_000 };

describe('the options of a command line', () => {
	it.each([
		[['next'], { words: ['next'] }],
		[['seek', '-15'], { words: ['seek', '-15'] }],
		[['volume', '-5', '--start'], { words: ['volume', '-5'], start: true }],
		[['--json', 'now', '--demo'], { words: ['now'], json: true, demo: true }],
		[['--timeout', '3', 'now'], { words: ['now'], timeoutMs: 3_000 }],
		[['now', '--timeout=999'], { words: ['now'], timeoutMs: 999_000 }],
		[['device', '--', '--odd', '-h'], { words: ['device', '--odd', '-h'] }],
		[['device', '-'], { words: ['device', '-'] }],
		[['-h'], { words: [], help: true }],
		[[], { words: [] }],
	])('%j are read', (args, read) => {
		expect(readOptions(args)).toEqual({ ...usual, ...read });
	});

	it.each([
		['--josn'],
		['-x'],
		['--json=yes'],
		['--__proto__'],
		['--timeout'],
		['--timeout', '-1'],
		['--timeout', '1.5'],
		['--timeout', '1000'],
		['--timeout='],
		['--timeout=1=2'],
	])('%s %s is refused', (...args) => {
		expect(readOptions(args)).toEqual(expect.any(String));
	});

	it.each([
		['--start', true],
		['--timeout=3', true],
		['--ozone-platform=x11', false],
		['--hidden', false],
	])('%s is its own: %j', (arg, isOwn) => {
		expect(isOwnOption(arg)).toBe(isOwn);
	});
});
