import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../app/commands/answer-line.ts';
import { type Answer, MOST_ANSWER_BYTES } from '../../../app/commands/protocol.ts';
import type { Line } from '../../../app/commands/read-line.ts';
import type { Command } from '../../../app/commands/table.ts';

async function answer(line: Exclude<Line, { kind: 'ended' }>, result: Answer = { ok: true, text: 'Done' }) {
	const performed: Command[] = [];
	const answered = await answerLine(line, async (command) => {
		performed.push(command);
		return result;
	});
	expect(answered.indexOf('\n')).toBe(answered.length - 1);
	return { performed, answer: JSON.parse(answered) };
}

const request = (words: unknown, more: object = {}) =>
	answer({ kind: 'line', text: JSON.stringify({ version: 1, words, ...more }) });

describe('a line for Baton', () => {
	it('that is a command is carried out and answered', async () => {
		expect(await request(['seek', '+15'])).toEqual({
			performed: [{ kind: 'perform', intent: { type: 'seekBy', deltaMs: 15_000 } }],
			answer: { ok: true, text: 'Done' },
		});
	});

	it('that makes no sense is met with how to write it', async () => {
		const { performed, answer } = await request(['volume', 'loud']);
		expect(answer).toMatchObject({ ok: false, code: 'usage', text: expect.stringContaining('baton volume') });
		expect(performed).toEqual([]);
	});

	it.each([
		['nothing', ''],
		['no JSON', 'next'],
		['half of it', '{"version":1,"words":["next"'],
		['a number', '1'],
		['null', 'null'],
		['a list', '["next"]'],
		['no version', '{"words":["next"]}'],
		['a version in words', '{"version":"1","words":["next"]}'],
		['no words', '{"version":1}'],
		['an empty list of words', '{"version":1,"words":[]}'],
		['one word bare', '{"version":1,"words":"next"}'],
		['words that are none', '{"version":1,"words":[1,null]}'],
		['more than a request has', '{"version":1,"words":["next"],"token":"x"}'],
		['a prototype', '{"version":1,"words":["next"],"__proto__":{}}'],
		['bytes that are no text', '\u0000\ufffd\u0007'],
	])('that has %s in it is refused', async (_, text) => {
		const { performed, answer: answered } = await answer({ kind: 'line', text });
		expect(answered).toMatchObject({ ok: false, code: 'malformed' });
		expect(performed).toEqual([]);
	});

	it('that is too long is refused', async () => {
		expect((await answer({ kind: 'tooLong' })).answer).toMatchObject({ ok: false, code: 'malformed' });
	});

	it('of another version is told so, whatever else is in it', async () => {
		const { answer } = await request({ later: true }, { version: 2 });
		expect(answer).toMatchObject({ ok: false, code: 'version' });
	});

	it('is answered within what a shell takes', async () => {
		const { answer: answered } = await answer(
			{ kind: 'line', text: '{"version":1,"words":["status"]}' },
			{ ok: true, text: 'x'.repeat(MOST_ANSWER_BYTES) },
		);
		expect(answered).toMatchObject({ ok: false, code: 'failed' });
	});
});
