import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../app/queries/contract.ts';
import { createMemory } from '../../../renderer/memory.ts';
import { createRemembered } from '../../../renderer/remembered.ts';

/** Answers one question after the other, when it is told to. */
function asking() {
	const waiting: ((answer: Answer<string> | undefined) => void)[] = [];
	const remembered = createRemembered<string>(() => new Promise((answer) => waiting.push(answer)));
	return { remembered, answer: (value: Answer<string> | undefined) => waiting.shift()?.(value) };
}
const saying = (value: string): Answer<string> => ({ ok: true, value });
const offline: Answer<string> = { ok: false, problem: { kind: 'offline' } };

describe('what is remembered of an answer', () => {
	it('stays until a newer one is there, and when there is none', async () => {
		const { remembered, answer } = asking();
		const first = remembered.refresh();
		answer(saying('one'));
		await first;
		const second = remembered.refresh();
		expect(remembered.value.value).toBe('one');
		answer(offline);
		await second;
		expect(remembered.value.value).toBe('one');
		expect(remembered.problem.value).toEqual({ kind: 'offline' });
	});

	it('is what was asked for last', async () => {
		const { remembered, answer } = asking();
		const both = [remembered.refresh(), remembered.refresh()];
		answer(offline);
		answer(saying('new'));
		await Promise.all(both);
		expect(remembered.value.value).toBe('new');
		expect(remembered.problem.value).toBeNull();
	});

	it('is not an answer from before it was changed', async () => {
		const { remembered, answer } = asking();
		const first = remembered.refresh();
		answer(saying('off'));
		await first;
		const second = remembered.refresh();
		remembered.change(() => 'on');
		answer(saying('off'));
		await second;
		expect(remembered.value.value).toBe('on');
	});

	it('cannot be changed before it is there', () => {
		const { remembered } = asking();
		remembered.change(() => 'on');
		expect(remembered.value.value).toBeNull();
	});

	it('tells of an answer that never came', async () => {
		const { remembered, answer } = asking();
		const first = remembered.refresh();
		answer(undefined);
		await first;
		expect(remembered.problem.value).toEqual({ kind: 'badRequest' });
	});
});

describe('a memory', () => {
	it('makes each thing once', () => {
		const memory = createMemory<object>(2);
		const one = memory.of('one', () => ({}));
		expect(memory.of('one', () => ({}))).toBe(one);
	});

	it('forgets what was not used for longest', () => {
		const memory = createMemory<string>(2);
		memory.of('one', () => 'one');
		memory.of('two', () => 'two');
		memory.of('one', () => 'another one');
		memory.of('three', () => 'three');
		expect([...memory.values()]).toEqual(['one', 'three']);
	});
});
