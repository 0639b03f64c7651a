import { beforeEach, describe, expect, it } from 'vitest';
import { type Announcement, type Announcements, createAnnouncements } from '../../app/announcements.ts';
import { createEmitter } from '../../app/emitter.ts';
import type { ItemAnnouncement } from '../../app/playback/announce.ts';
import type { Outcome, Problem } from '../../app/problem.ts';
import { createStore } from '../../app/store.ts';

const HOUR_MS = 3_600_000;
const spent = (untilAt: number): Problem => ({ kind: 'quotaSpent', untilAt });
const failure: Outcome = { ok: false, problem: { kind: 'noDevice' } };

const problem = createStore<Problem | null>(null);
const items = createEmitter<ItemAnnouncement>();
let announcements: Announcements;
let told: Announcement[];

beforeEach(() => {
	problem.update(() => null);
	announcements = createAnnouncements({ problem, onAnnounce: items.subscribe });
	told = [];
	announcements.subscribe((announcement) => told.push(announcement));
	return () => announcements.dispose();
});

describe('announcements', () => {
	it('tell of another song', () => {
		const item = { title: 'Harbour', body: 'Ada Quill', coverUrl: null, itemUri: 'spotify:track:1' };
		items.emit(item);
		expect(told).toEqual([{ kind: 'item', ...item }]);
	});

	it('tell each time why what somebody asked for failed, and pass the outcome on', async () => {
		expect(await announcements.telling(async () => failure)).toBe(failure);
		expect(await announcements.telling(async () => failure)).toBe(failure);
		expect(told).toEqual([
			{ kind: 'problem', problem: { kind: 'noDevice' } },
			{ kind: 'problem', problem: { kind: 'noDevice' } },
		]);
	});

	it('tell of nothing that went well, or that the open popover tells', async () => {
		await announcements.telling(async () => ({ ok: true }));
		announcements.setPopoverOpen(true);
		await announcements.telling(async () => failure);
		problem.update(() => spent(HOUR_MS));
		expect(told).toEqual([]);
	});

	it('tell of a limit once, whoever ran into it, and again of one that ends later', async () => {
		await announcements.telling(async () => {
			problem.update(() => spent(HOUR_MS));
			return { ok: false, problem: spent(HOUR_MS + 1_500) };
		});
		problem.update(() => spent(HOUR_MS + 1_500));
		expect(told).toEqual([{ kind: 'problem', problem: spent(HOUR_MS) }]);
		problem.update(() => spent(2 * HOUR_MS));
		expect(told).toHaveLength(2);
	});

	it('end with their disposal', () => {
		announcements.dispose();
		problem.update(() => spent(HOUR_MS));
		expect(told).toEqual([]);
	});
});
