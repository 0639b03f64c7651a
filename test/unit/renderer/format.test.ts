import { describe, expect, it } from 'vitest';
import { formatClockTime, formatDate, formatDuration, formatPercent } from '../../../renderer/format.ts';
import { formatReleaseDate } from '../../../renderer/release-date.ts';

describe('formatDuration', () => {
	it.each([
		[0, '0:00'],
		[999, '0:00'],
		[61_000, '1:01'],
		[600_000, '10:00'],
		[3_599_999, '59:59'],
		[3_600_000, '1:00:00'],
		[36_061_000, '10:01:01'],
		[-5, '0:00'],
	])('%d ms is %s', (durationMs, text) => {
		expect(formatDuration(durationMs)).toBe(text);
	});
});

describe('formatClockTime', () => {
	const noon = new Date(2026, 10, 21, 12).getTime();
	const halfPastThree = new Date(2026, 10, 21, 15, 30).getTime();
	const tomorrow = new Date(2026, 10, 22, 9, 5).getTime();

	it('gives just the time today', () => {
		expect(formatClockTime(halfPastThree, noon, 'en')).toMatch(/^3:30.PM$/);
		expect(formatClockTime(halfPastThree, noon, 'zh-CN')).toBe('15:30');
	});

	it('names the day when it is another one', () => {
		expect(formatClockTime(tomorrow, noon, 'en')).toMatch(/^Sunday.*9:05.AM$/);
		expect(formatClockTime(tomorrow, noon, 'zh-CN')).toContain('星期日');
	});
});

it('writes dates and percentages as the language does', () => {
	const day = new Date(2027, 2, 1, 12).getTime();
	expect(formatDate(day, 'en')).toBe('March 1, 2027');
	expect(formatDate(day, 'zh-CN')).toBe('2027年3月1日');
	expect(formatPercent(55, 'en')).toBe('55%');
});

describe('formatReleaseDate', () => {
	it.each([
		['2014-04-10', 'Apr 10, 2014', '2014年4月10日'],
		['2014-04', 'Apr 2014', '2014年4月'],
		['2014', '2014', '2014年'],
		['0000', '', ''],
		['soon', '', ''],
	])('is as precise as %s', (date, english, chinese) => {
		expect(formatReleaseDate(date, 'en')).toBe(english);
		expect(formatReleaseDate(date, 'zh-CN')).toBe(chinese);
	});
});
