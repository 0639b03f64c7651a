import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLine, parseLines } from '../../../../app/spotify/ledger/record-lines.ts';
import type { LedgerRecord } from '../../../../app/spotify/ledger/records.ts';
import { sentAt } from './sent.ts';

const records: LedgerRecord[] = [
	{ kind: 'gap', atMs: 1_795_262_400_000 },
	{ kind: 'learned', atMs: 1_795_262_400_000, window: 'day', family: null, ceiling: 800 },
	{ kind: 'learned', atMs: 1_795_262_400_001, window: 'halfMinute', family: 'player', ceiling: 15 },
	sentAt(1_795_262_400_002, { family: 'library', purpose: 'command' }),
	sentAt(1_795_262_400_003, { count: 7 }),
];
const text = records.map((record) => `${formatLine(record)}\n`).join('');

it('reads back what was written', () => {
	expect(parseLines(text)).toEqual({ records, damaged: false });
});

it('holds nothing at first', () => {
	expect(parseLines('')).toEqual({ records: [], damaged: false });
});

describe('a torn last line', () => {
	it('is left out wherever it was torn', () => {
		for (let length = 0; length < text.length; length += 1) {
			const torn = text.slice(0, length);
			const whole = torn.split('\n').length - 1;
			const { records: read, damaged } = parseLines(torn);
			expect(damaged).toBe(false);
			// Without only its end a line is whole.
			expect([whole, whole + 1]).toContain(read.length);
			expect(read).toEqual(records.slice(0, read.length));
		}
	});

	it('may end in the zeroes of a power cut', () => {
		expect(parseLines(`${text}${'\0'.repeat(512)}`)).toEqual({ records, damaged: false });
	});
});

describe('a line that makes no sense is skipped, and said', () => {
	it.each([
		['no JSON', 'player command'],
		['glued together', `{"kind":"sen${formatLine(sentAt(1))}`],
		['zeroes', '\0\0\0\0'],
		['null', 'null'],
		['a list', '[]'],
		['an unknown kind', '{"kind":"spent","atMs":1}'],
		['no instant', '{"kind":"gap"}'],
		['an instant that is none', '{"kind":"gap","atMs":"now"}'],
		['an instant without end', '{"kind":"gap","atMs":1e999}'],
		['an unknown family', JSON.stringify({ ...sentAt(1), family: 'lyrics' })],
		['an unknown purpose', JSON.stringify({ ...sentAt(1), purpose: 'fun' })],
		['no count', JSON.stringify({ ...sentAt(1), count: undefined })],
		['nothing counted', JSON.stringify({ ...sentAt(1), count: 0 })],
		['half a request', JSON.stringify({ ...sentAt(1), count: 0.5 })],
		['a request less', JSON.stringify({ ...sentAt(1), count: -1 })],
		['an unknown window', '{"kind":"learned","atMs":1,"window":"week","family":null,"ceiling":3}'],
		['no ceiling', '{"kind":"learned","atMs":1,"window":"day","family":null}'],
	])('%s', (_name, line) => {
		const [first = '', ...others] = text.split('\n');
		expect(parseLines([first, line, ...others].join('\n'))).toEqual({ records, damaged: true });
	});

	it('whatever it is', () => {
		fc.assert(
			fc.property(fc.string(), (garbage) => {
				expect(parseLines(`${garbage}\n${text}`).records.slice(-records.length)).toEqual(records);
			}),
		);
	});
});
