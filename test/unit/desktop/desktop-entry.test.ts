import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine, programOf, readEntry, writeEntry } from '../../../app/desktop/linux/desktop-entry.ts';

describe('a desktop entry', () => {
	it('is written under its group, with the escapes of the format', () => {
		const entry = new Map([
			['Name', 'Baton'],
			['Comment', 'a\\b\nHidden=true'],
		]);
		expect(writeEntry(entry)).toBe('[Desktop Entry]\nName=Baton\nComment=a\\\\b\\nHidden=true\n');
	});

	it('is read as it was written, whatever its values are', () => {
		const value = fc.string({ unit: 'binary' }).map((text) => text.replace(/^\s+/, ''));
		fc.assert(
			fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), value), (values) => {
				const entry = new Map(Object.entries(values));
				expect(readEntry(writeEntry(entry))).toEqual(entry);
			}),
		);
	});

	it.each([
		['of another group', '[Desktop Action Play]\nHidden=true\n[Desktop Entry]\nName=Baton\n'],
		['before any group', 'Hidden=true\n[Desktop Entry]\nName=Baton'],
		['of other languages, and comments', '[Desktop Entry]\n# Hidden=true\nName[de]=Stab\nName = Baton\n\n'],
		['that make no sense', '[Desktop Entry]\r\nName=Baton\r\nHidden\r\n=true\r\n\0\r\n'],
	])('leaves out lines %s', (_which, text) => {
		expect(readEntry(text)).toEqual(new Map([['Name', 'Baton']]));
	});

	it.each(['', '\0', '[', '[Desktop Entry', 'x'.repeat(1_000_000), '='.repeat(10_000)])(
		'may be none at all: row %#',
		(text) => {
			expect(readEntry(text)).toEqual(new Map());
		},
	);
});

describe('a command line', () => {
	it.each([
		{ name: 'a space', argument: '/home/a b/baton', line: '"/home/a b/baton"' },
		{ name: 'a quotation mark', argument: '/home/a"b', line: '"/home/a\\"b"' },
		{ name: 'a dollar sign', argument: '/home/$a', line: '"/home/\\$a"' },
		{ name: 'a backtick', argument: '/home/`a`', line: '"/home/\\`a\\`"' },
		{ name: 'a backslash', argument: '/home/a\\b', line: '"/home/a\\\\b"' },
		{ name: 'a percent sign', argument: '/home/100%f', line: '"/home/100%%f"' },
	])('quotes $name', ({ argument, line }) => {
		expect(commandLine([argument, '--hidden'])).toBe(`${line} "--hidden"`);
	});

	it('names its program again, whatever that is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (program) => {
				expect(programOf(commandLine([program, '--hidden']))).toBe(program);
			}),
		);
	});

	it.each([
		['/opt/Baton/baton %U', '/opt/Baton/baton'],
		['  "/opt/My Baton/baton" --x', '/opt/My Baton/baton'],
		['', null],
		['   ', null],
		['"unfinished', null],
	])('of other programs is read as well: %s', (line, program) => {
		expect(programOf(line)).toBe(program);
	});
});
