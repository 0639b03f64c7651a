import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';

describe('a phrase', () => {
	it('puts each value into its place', () => {
		expect(phrase(en, 'player', 'positionOf', { position: '0:47', duration: '3:30' })).toBe('0:47 of 3:30');
		expect(phrase(zhCN, 'player', 'positionOf', { position: '0:47', duration: '3:30' })).toBe(
			'0:47，共 3:30',
		);
	});

	it('writes numbers as the language does', () => {
		const values = { spent: 1_412, ceiling: 10_000 };
		expect(phrase(en, 'budget', 'spent', values)).toBe('1,412 of 10,000 in the last 24 hours');
		expect(phrase(zhCN, 'budget', 'spent', values)).toContain('1,412 / 10,000');
	});

	it('leaves a value alone that looks like a place or a pattern', () => {
		expect(phrase(en, 'player', 'coverOf', { title: '{title} $& $1' })).toBe('Cover of {title} $& $1');
		expect(phrase(en, 'player', 'positionOf', { position: '{duration}', duration: 'x' })).toBe(
			'{duration} of x',
		);
	});
});
