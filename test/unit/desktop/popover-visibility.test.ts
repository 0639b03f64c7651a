import { describe, expect, it } from 'vitest';
import {
	BLUR_GRACE_MS,
	CLICK_AFTER_BLUR_MS,
	initiallyHidden,
	nextVisibility,
	type PopoverEvent,
} from '../../../app/desktop/popover-visibility.ts';

const start = 1000;
const settled = start + BLUR_GRACE_MS;

/** What is on the screen after these events, each at its own time. */
function result(...events: readonly (readonly [PopoverEvent, number])[]): 'shown' | 'hidden' {
	return events.reduce((now, [event, atMs]) => nextVisibility(now, event, atMs), initiallyHidden).kind;
}

describe('clicks on the icon', () => {
	it('show, then hide, then show again', () => {
		expect(result(['trayClick', start])).toBe('shown');
		expect(result(['trayClick', start], ['trayClick', start + 50])).toBe('hidden');
		expect(result(['trayClick', start], ['trayClick', start + 50], ['trayClick', start + 60])).toBe('shown');
	});

	it('do not show again what their own blur has just hidden', () => {
		expect(
			result(
				['trayClick', start],
				['focus', start + 20],
				['blur', settled],
				['trayClick', settled + CLICK_AFTER_BLUR_MS - 1],
			),
		).toBe('hidden');
	});

	it('show again when the blur was an earlier click elsewhere', () => {
		expect(
			result(
				['trayClick', start],
				['focus', start + 20],
				['blur', settled],
				['trayClick', settled + CLICK_AFTER_BLUR_MS],
			),
		).toBe('shown');
	});

	it('are ignored once for each blur, not twice', () => {
		expect(
			result(
				['trayClick', start],
				['focus', start + 20],
				['blur', settled],
				['trayClick', settled + 10],
				['trayClick', settled + 100],
			),
		).toBe('shown');
	});

	it('show at once after Escape', () => {
		expect(
			result(['trayClick', start], ['focus', start], ['hide', settled], ['trayClick', settled + 1]),
		).toBe('shown');
	});
});

describe('losing the focus', () => {
	it('hides a popover that had it', () => {
		expect(result(['show', start], ['focus', start + 20], ['blur', settled])).toBe('hidden');
	});

	it('does not hide one that never had it', () => {
		expect(result(['show', start], ['blur', settled + 5000])).toBe('shown');
	});

	it('does not hide one that has only just been shown', () => {
		expect(result(['show', start], ['focus', start + 5], ['blur', settled - 1])).toBe('shown');
	});

	it('counts again once the focus came back after the time of grace', () => {
		expect(
			result(
				['show', start],
				['focus', start + 5],
				['blur', start + 10],
				['focus', settled],
				['blur', settled + 1],
			),
		).toBe('hidden');
	});

	it('means nothing to a hidden popover', () => {
		expect(result(['blur', start], ['trayClick', start + 1])).toBe('shown');
	});
});

describe('a popover that is held', () => {
	const held: readonly (readonly [PopoverEvent, number])[] = [
		['show', start],
		['focus', start + 5],
		['hold', settled],
	];

	it('stays when another window takes the focus, as often as it does', () => {
		expect(result(...held, ['blur', settled + 10], ['focus', settled + 20], ['blur', settled + 30])).toBe(
			'shown',
		);
	});

	it('hides by losing the focus once it was released and had it again', () => {
		const released = [...held, ['blur', settled + 10], ['release', settled + 20]] as const;
		expect(result(...released, ['blur', settled + 30])).toBe('shown');
		expect(result(...released, ['focus', settled + 30], ['blur', settled + 40])).toBe('hidden');
	});

	it.each(['trayClick', 'hide'] as const)(
		'hides all the same by %s, and is not held when shown again',
		(event) => {
			expect(result(...held, [event, settled + 10])).toBe('hidden');
			expect(
				result(
					...held,
					[event, settled + 10],
					['show', settled + 20],
					['focus', settled + 30],
					['blur', settled + 30 + BLUR_GRACE_MS],
				),
			).toBe('hidden');
		},
	);

	it('cannot be held while it is hidden', () => {
		expect(result(['hold', start - 1], ['show', start], ['focus', start + 5], ['blur', settled])).toBe(
			'hidden',
		);
	});
});

it('keeps the time of grace of a popover that is asked for again', () => {
	expect(result(['show', start], ['focus', start], ['show', settled], ['blur', settled])).toBe('hidden');
});

it('stays hidden whatever is told to hide it', () => {
	expect(result(['hide', start], ['focus', start])).toBe('hidden');
});
