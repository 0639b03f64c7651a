import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Announcement } from '../../app/announcement.ts';
import type { Baton } from '../../app/baton.ts';
import { systemClock } from '../../app/clock.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import type { HotkeyAction } from '../../app/hotkeys/actions.ts';
import { startPressedBaton } from '../bench/measure/pressed-baton.ts';
import { eventually } from '../support/eventually.ts';

let embedded: EmbeddedSpotify;
let baton: Baton;
let press: (action: HotkeyAction) => void;
let announced: Announcement[];

beforeEach(async () => {
	embedded = await startEmbeddedSpotify({ clock: systemClock });
	const { addresses, clientId } = embedded;
	const started = startPressedBaton({ clock: systemClock, addresses, clientId });
	({ baton, press } = started);
	announced = [];
	baton.onAnnounce((announcement) => announced.push(announcement));
	await started.playing;
});

afterEach(async () => {
	baton.dispose();
	await embedded.close();
});

const nextIsRefused = (): void =>
	void embedded.faults.add({
		on: 'POST /v1/me/player/next',
		times: 1,
		fault: { kind: 'quota', retryAfterSeconds: 3_600 },
	});

describe('Baton', () => {
	it('is signed in, plays, and knows the name of the account', async () => {
		await eventually(() => {
			expect(baton.state.get()).toMatchObject({
				session: { kind: 'signedIn', displayName: expect.any(String) },
			});
		});
		expect(baton.state.get().playback.kind).toBe('active');
	});

	it('tells of a limit once, not once more for the press that ran into it', async () => {
		nextIsRefused();
		press('next');
		await eventually(() => expect(announced).toHaveLength(1));
		expect(announced).toEqual([
			{ kind: 'problem', problem: expect.objectContaining({ kind: 'quotaSpent' }) },
		]);
	});

	it('tells each press why it failed while no popover is open', async () => {
		embedded.listener.setPremium(false);
		press('next');
		await eventually(() => expect(announced).toHaveLength(1));
		press('next');
		await eventually(() => expect(announced).toHaveLength(2));
	});

	it('leaves it to the popover while that is open', async () => {
		baton.setConditions({ popoverOpen: true });
		nextIsRefused();
		expect(await baton.perform({ type: 'next' }, 'hotkey')).toMatchObject({ ok: false });
		expect(baton.state.get().problem?.kind).toBe('quotaSpent');
		expect(announced).toEqual([]);
	});

	it('speaks another language as soon as it is chosen', async () => {
		await baton.changeSettings({ language: 'zh-CN' });
		expect(baton.messages.get().language).toBe('zh-CN');
	});

	it('counts what it asks for, and for what', async () => {
		const before = baton.budget().spentToday;
		await baton.perform({ type: 'togglePlay' }, 'popover');
		expect(baton.budget().spentToday).toBeGreaterThan(before);
		expect(baton.budget().hours.at(-1)?.command).toBeGreaterThan(0);
	});

	it('forgets the playback on signing out, and says that presses need a sign-in', async () => {
		baton.signOut();
		expect(baton.state.get()).toMatchObject({
			session: { kind: 'signedOut', why: 'byPerson' },
			playback: { kind: 'unknown' },
		});
		expect(await baton.perform({ type: 'next' }, 'popover')).toEqual({
			ok: false,
			problem: { kind: 'signedOut' },
		});
	});
});
