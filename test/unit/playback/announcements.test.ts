import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '../../../app/intents.ts';
import { type Conducted, conduct } from './conducted.ts';

let stage: Conducted;

beforeEach(async () => {
	stage = await conduct();
	stage.core.setSignedIn(true);
	await stage.run(0);
});

afterEach(() => stage.close());

describe('a notification', () => {
	it('does not greet what was playing already', () => {
		expect(stage.announcements).toEqual([]);
	});

	it('tells the next track when one ends by itself', async () => {
		await stage.run(600_000);
		expect(stage.announcements.length).toBeGreaterThan(0);
		const { item } = stage.active();
		if (item.kind !== 'track') throw new Error('No track');
		expect(stage.announcements.at(-1)).toEqual({
			title: item.title,
			body: `${item.artists.map(({ name }) => name).join(', ')} · ${item.album.name}`,
			coverUrl: item.cover?.url,
			itemUri: item.uri,
		});
	});

	it('tells each track once', async () => {
		await stage.run(3_000_000);
		const uris = stage.announcements.map(({ itemUri }) => itemUri);
		expect(uris.length).toBeGreaterThan(5);
		expect(new Set(uris).size).toBe(uris.length);
	});

	it.each<[Source, number]>([
		['hotkey', 1],
		['tray', 1],
		['popover', 0],
	])('after a skip by %s: %i', async (source, count) => {
		await stage.press({ type: 'next' }, source);
		await stage.run(3_000);
		expect(stage.announcements).toHaveLength(count);
	});

	it('is not needed while the popover is open', async () => {
		stage.core.setConditions({ popoverOpen: true });
		await stage.run(600_000);
		expect(stage.announcements).toEqual([]);
	});

	it.each(['onHotkey', 'never'] as const)('is not shown unasked when wanted %s', async (notifications) => {
		stage.settings.update((settings) => ({ ...settings, notifications }));
		await stage.run(600_000);
		expect(stage.announcements).toEqual([]);
	});

	it('passes over an advertisement, and over the track that goes on after it', async () => {
		stage.embedded.listener.playAdvertisement(30_000);
		await stage.core.refresh();
		await stage.run(10_000);
		expect(stage.announcements).toEqual([]);
		await stage.run(120_000);
		expect(stage.announcements).toHaveLength(1);
	});

	it('comes again after music that began from silence', async () => {
		stage.embedded.listener.goIdle();
		await stage.core.refresh();
		await stage.press({ type: 'play' }, 'hotkey');
		await stage.run(3_000);
		expect(stage.announcements).toEqual([]);
		await stage.press({ type: 'next' }, 'hotkey');
		await stage.run(3_000);
		expect(stage.announcements).toHaveLength(1);
	});
});
