import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Body } from '../../../../app/dbus/message.ts';
import { createSessionBus, type SessionBus } from '../../../../app/dbus/session-bus.ts';
import type { Value } from '../../../../app/dbus/value.ts';
import { messageBus } from '../../../../app/dbus/well-known.ts';
import type { HotkeyTarget } from '../../../../app/hotkeys/actions.ts';
import { PORTAL_NAME } from '../../../../app/hotkeys/portal/names.ts';
import { COLLECT_MS, createPortalHotkeys } from '../../../../app/hotkeys/portal/portal-hotkeys.ts';
import type { HotkeyRegistrar, KeyAnswer, WantedKey } from '../../../../app/ports.ts';
import { eventually } from '../../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../../support/private-bus.ts';
import {
	type AskedShortcut,
	grant,
	grantAll,
	pressed,
	response,
	type StandInPortal,
	startStandInPortal,
} from '../../../support/stand-in-portal.ts';

const key = (accelerator: string, target: HotkeyTarget): WantedKey => ({
	accelerator,
	target,
	description: `Do ${target}`,
});
const play = key('CommandOrControl+Alt+P', 'togglePlay');
const next = key('CommandOrControl+Alt+N', 'next');
const PLAY_ID = 'togglePlay-CTRL+ALT+p';
const NEXT_ID = 'next-CTRL+ALT+n';

/** How long a call to the bus may take. */
const CALL_LIMIT_MS = 5_000;

const answer = (
	{ accelerator }: WantedKey,
	status: KeyAnswer['status'],
	label: string | null = null,
): KeyAnswer => ({ accelerator, status, label });

const unanswered = (_shortcuts: readonly AskedShortcut[]) => null;

describe.skipIf(!hasMessageBus)('hotkeys by the portal of a real session bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let clock: FakeClock;
	let session: SessionBus;
	let hotkeys: HotkeyRegistrar;
	let answers: KeyAnswer[];
	let runs: string[];
	const portals: StandInPortal[] = [];

	beforeEach(async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
		bus = await startPrivateBus();
		clock = createFakeClock();
	});
	afterEach(async () => {
		hotkeys?.dispose();
		session.dispose();
		for (const { crash } of portals.splice(0)) crash();
		await bus.close();
	});

	async function restartBus(services: Readonly<Record<string, string>>): Promise<void> {
		await bus.close();
		bus = await startPrivateBus('path', services);
	}

	function start(address = bus.address): void {
		const userId = process.getuid?.() ?? 0;
		session = createSessionBus({ environment: { DBUS_SESSION_BUS_ADDRESS: address }, userId, clock });
		const randomToken = (): string => `t${randomUUID().replaceAll('-', '')}`;
		hotkeys = createPortalHotkeys({ bus: session, clock, randomToken });
		answers = [];
		runs = [];
		hotkeys.onAnswer((one) => answers.push(one));
	}

	async function startPortal(lacks: 'shortcuts' | 'registry' | null = null): Promise<StandInPortal> {
		const client = () => session.connection.get()?.uniqueName ?? '';
		const portal = await startStandInPortal(bus.address, client, lacks);
		portals.push(portal);
		return portal;
	}

	const register = (...keys: readonly WantedKey[]): string[] =>
		keys.map((wanted) => hotkeys.register(wanted, () => runs.push(wanted.target)));

	/** Lets the next timer run, once there is one. */
	async function tick(): Promise<void> {
		await eventually(() => expect(clock.nextTimerMs()).toBeDefined());
		clock.advance(clock.nextTimerMs() ?? 0);
	}

	/** Whatever is due runs, until this is so. */
	const soon = (isTrue: () => void): Promise<void> =>
		eventually(() => {
			// Calls have timers as well; only what collects keys is due so soon.
			if ((clock.nextTimerMs() ?? Infinity) <= COLLECT_MS) clock.advance(clock.nextTimerMs() ?? 0);
			isTrue();
		});

	/** Everything that was sent over the bus so far has arrived. */
	async function caughtUp(): Promise<void> {
		await session.connection.get()?.call({ ...messageBus, member: 'GetId' });
	}

	async function startWith(...keys: readonly WantedKey[]): Promise<StandInPortal> {
		start();
		const portal = await startPortal();
		register(...keys);
		await soon(() => expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 'active')));
		answers.length = 0;
		return portal;
	}

	it('are asked for all at once, by name, and wait for the word of the person', async () => {
		start();
		const portal = await startPortal();
		portal.decide(unanswered);
		expect(register(play, next)).toEqual(['waiting', 'waiting']);
		await soon(() => expect(portal.asked).toHaveLength(1));
		await caughtUp();
		expect(portal.calls).toEqual(['Register baton', 'CreateSession', 'BindShortcuts']);
		expect(portal.asked).toEqual([
			[
				{ id: PLAY_ID, description: 'Do togglePlay', preferredTrigger: 'CTRL+ALT+p' },
				{ id: NEXT_ID, description: 'Do next', preferredTrigger: 'CTRL+ALT+n' },
			],
		]);
		clock.advance(60 * 60_000);
		expect(answers).toEqual([]);
		portal.answerNow(grant({ [PLAY_ID]: 'Ctrl+Alt+P', [NEXT_ID]: 'Meta+Right' }));
		await eventually(() => expect(answers).toHaveLength(2));
		expect(answers).toEqual([answer(play, 'active'), answer(next, 'active', 'Meta+Right')]);
	});

	it('run what they were registered for, until they are unregistered', async () => {
		const portal = await startWith(play, next);
		portal.press(NEXT_ID);
		portal.press(PLAY_ID);
		await eventually(() => expect(runs).toEqual(['next', 'togglePlay']));
		hotkeys.unregister(next.accelerator);
		portal.press(NEXT_ID);
		portal.press(PLAY_ID);
		await eventually(() => expect(runs).toEqual(['next', 'togglePlay', 'togglePlay']));
	});

	it('do nothing while they are suspended', async () => {
		const portal = await startWith(play);
		hotkeys.setSuspended(true);
		portal.press(PLAY_ID);
		await portal.sync();
		await caughtUp();
		hotkeys.setSuspended(false);
		portal.press(PLAY_ID);
		await eventually(() => expect(runs).toHaveLength(1));
	});

	it('change in a new session, once the last one is closed', async () => {
		const portal = await startWith(play);
		portal.calls.length = 0;
		register(next);
		await soon(() => expect(answers).toContainEqual(answer(next, 'active')));
		expect(portal.calls.filter((call) => !call.startsWith('Register'))).toEqual([
			'Session.Close',
			'CreateSession',
			'BindShortcuts',
		]);
		expect(answers).toEqual([answer(play, 'waiting'), answer(play, 'active'), answer(next, 'active')]);
		portal.press(PLAY_ID);
		await eventually(() => expect(runs).toEqual(['togglePlay']));
	});

	it('ask nothing again when they are registered anew as they were', async () => {
		const portal = await startWith(play);
		hotkeys.unregister(play.accelerator);
		register(play);
		await soon(() => expect(answers).toEqual([answer(play, 'active')]));
		expect(portal.asked).toHaveLength(1);
		portal.press(PLAY_ID);
		await eventually(() => expect(runs).toEqual(['togglePlay']));
	});

	it('take a question back that is out of date', async () => {
		start();
		const portal = await startPortal();
		portal.decide(unanswered);
		register(play);
		await soon(() => expect(portal.asked).toHaveLength(1));
		portal.decide(grantAll);
		register(next);
		await soon(() => expect(answers).toEqual([answer(play, 'active'), answer(next, 'active')]));
		expect(portal.calls).toContain('Request.Close');
	});

	it('are given back when there are none any more, and at the end', async () => {
		const portal = await startWith(play);
		hotkeys.unregister(play.accelerator);
		await soon(() => expect(portal.calls.at(-1)).toBe('Session.Close'));
		register(play);
		await soon(() => expect(answers).toHaveLength(1));
		portal.calls.length = 0;
		hotkeys.dispose();
		await eventually(() => expect(portal.calls).toEqual(['Session.Close']));
		await caughtUp();
		expect(clock.timers()).toBe(0);
	});

	it('that are none are not registered', () => {
		start();
		expect(() => register(key('Hyper+P', 'next'))).toThrow(TypeError);
	});

	describe('of which the person', () => {
		it('leaves some out are refused, and the others work', async () => {
			start();
			const portal = await startPortal();
			portal.decide(() => grant({ [PLAY_ID]: 'Ctrl+Alt+P', 'somebody-else': 'Meta+X' }));
			register(play, next);
			await soon(() => expect(answers).toEqual([answer(play, 'active'), answer(next, 'refused')]));
		});

		it('leaves one without a key is refused', async () => {
			start();
			const portal = await startPortal();
			portal.decide(() => grant({ [PLAY_ID]: 'Ctrl+Alt+P', [NEXT_ID]: '' }));
			register(play, next);
			await soon(() => expect(answers).toEqual([answer(play, 'active'), answer(next, 'refused')]));
		});

		it.each([1, 2])('wants none (response %i) are refused, and not asked for again', async (code) => {
			start();
			const portal = await startPortal();
			portal.decide(() => response(code));
			register(play, next);
			await soon(() => expect(answers).toEqual([answer(play, 'refused'), answer(next, 'refused')]));
			await eventually(() => expect(portal.calls.at(-1)).toBe('Session.Close'));
			portal.crash();
			const other = await startPortal();
			await caughtUp();
			clock.advance(60 * 60_000);
			await caughtUp();
			expect(other.calls).toEqual([]);
		});

		it('has refused one are asked for again when that one is pressed again', async () => {
			start();
			const portal = await startPortal();
			portal.decide(() => grant({ [PLAY_ID]: 'Ctrl+Alt+P' }));
			register(play, next);
			await soon(() => expect(answers).toContainEqual(answer(next, 'refused')));
			portal.decide(grantAll);
			hotkeys.unregister(next.accelerator);
			register(next);
			await soon(() => expect(answers.at(-1)).toEqual(answer(next, 'active')));
		});

		it('had some already keep these when the question about a new one is refused', async () => {
			const portal = await startWith(play);
			portal.decide((shortcuts) => (shortcuts.length > 1 ? response(1) : grantAll(shortcuts)));
			register(next);
			await soon(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
			expect(answers).toContainEqual(answer(next, 'refused'));
			portal.press(PLAY_ID);
			await eventually(() => expect(runs).toEqual(['togglePlay']));
		});

		it('binds one to another key later are shown with that', async () => {
			const portal = await startWith(play, next);
			portal.change({ [PLAY_ID]: 'Meta+Space' });
			await eventually(() => expect(answers).toEqual([answer(play, 'active', 'Meta+Space')]));
			portal.change({ [PLAY_ID]: '' });
			await eventually(() => expect(answers.at(-1)).toEqual(answer(play, 'refused')));
			portal.change({ [PLAY_ID]: 'Ctrl+Alt+P' });
			await eventually(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
		});
	});

	describe('on a desktop', () => {
		it('without a portal are unsupported, until there is one', async () => {
			start();
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'unsupported')]));
			await startPortal();
			await soon(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
		});

		it('whose portal is not up yet start it', async () => {
			await restartBus({ [PORTAL_NAME]: '/bin/sleep 5' });
			start();
			register(play);
			await soon(() => expect(clock.nextTimerMs()).toBe(CALL_LIMIT_MS));
			await caughtUp();
			const portal = await startPortal();
			await soon(() => expect(answers).toEqual([answer(play, 'active')]));
			expect(portal.asked).toHaveLength(1);
		});

		it('whose portal does not start go on waiting, and try again, later each time', async () => {
			await restartBus({ [PORTAL_NAME]: '/bin/false' });
			start();
			register(play);
			for (const waitMs of [1_000, 2_000, 4_000]) {
				await soon(() => expect(clock.nextTimerMs()).toBe(waitMs));
				clock.advance(waitMs);
			}
			expect(answers).toEqual([]);
		});

		it('whose portal fails to start after their end do not try again', async () => {
			await restartBus({ [PORTAL_NAME]: '/bin/false' });
			start();
			register(play);
			await soon(() => expect(clock.nextTimerMs()).toBe(1_000));
			clock.advance(1_000);
			hotkeys.dispose();
			await eventually(() => expect(clock.timers()).toBe(0));
		});

		it('whose portal has no shortcuts are unsupported', async () => {
			start();
			await startPortal('shortcuts');
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'unsupported')]));
		});

		it('that binds no keys itself are unsupported', async () => {
			start();
			const portal = await startPortal();
			portal.decide(() => grant({ [PLAY_ID]: '', [NEXT_ID]: '' }));
			register(play, next);
			await soon(() => expect(answers).toEqual([answer(play, 'unsupported'), answer(next, 'unsupported')]));
			portal.press(PLAY_ID);
			await eventually(() => expect(runs).toEqual(['togglePlay']));
		});

		it('without a bus are unsupported', async () => {
			start('unix:path=/nonexistent/bus');
			register(play);
			await eventually(() => expect(session.isTried.get()).toBe(true));
			await soon(() => expect(answers).toEqual([answer(play, 'unsupported')]));
		});

		it('that asks for no names of programs work all the same', async () => {
			start();
			await startPortal('registry');
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'active')]));
		});

		it('that says what it bound only when asked, as Plasma does, work', async () => {
			start();
			const portal = await startPortal();
			portal.decide(() => response(0));
			portal.respondTo('ListShortcuts', grant({ [PLAY_ID]: 'Meta+P' }));
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'active', 'Meta+P')]));
		});
	});

	describe('are asked for again', () => {
		it('after the desktop closed their session, later each time', async () => {
			const portal = await startWith(play);
			for (const waitMs of [1_000, 2_000, 4_000]) {
				portal.closeSession();
				await eventually(() => expect(answers.at(-1)).toEqual(answer(play, 'waiting')));
				expect(clock.nextTimerMs()).toBe(waitMs);
				await tick();
				await eventually(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
			}
			clock.advance(60_000);
			portal.closeSession();
			await eventually(() => expect(clock.nextTimerMs()).toBe(1_000));
		});

		it('when the portal comes back after a crash', async () => {
			const portal = await startWith(play);
			portal.crash();
			await eventually(() => expect(answers).toEqual([answer(play, 'waiting')]));
			const other = await startPortal();
			await tick();
			await soon(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
			other.press(PLAY_ID);
			await eventually(() => expect(runs).toEqual(['togglePlay']));
		});

		it('when the portal crashes while it asks the person', async () => {
			start();
			const portal = await startPortal();
			portal.decide(unanswered);
			register(play);
			await soon(() => expect(portal.asked).toHaveLength(1));
			portal.crash();
			await startPortal();
			await eventually(() => expect(clock.nextTimerMs()).toBe(1_000));
			await tick();
			await soon(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
		});

		it('on the next bus', async () => {
			await startWith(play);
			await bus.kill();
			await eventually(() => expect(answers).toEqual([answer(play, 'waiting')]));
			await bus.restart();
			await tick();
			await eventually(() => expect(session.connection.get()).not.toBeNull());
			await startPortal();
			await soon(() => expect(answers.at(-1)).toEqual(answer(play, 'active')));
		});
	});

	it('are pressed by the portal alone, in Baton’s session alone', async () => {
		const portal = await startWith(play);
		const stranger = await startPortal();
		stranger.press(PLAY_ID);
		stranger.change({ [PLAY_ID]: 'Meta+X' });
		stranger.closeSession();
		await stranger.sync();
		portal.tell('Activated', pressed('/org/freedesktop/portal/desktop/session/1_1/other', PLAY_ID));
		portal.tell('Activated', pressed(portal.sessionPath(), 'unknown'));
		portal.press(PLAY_ID);
		await eventually(() => expect(runs).toEqual(['togglePlay']));
		expect(answers).toEqual([]);
	});

	it('are answered by the portal alone', async () => {
		start();
		const portal = await startPortal();
		portal.decide(unanswered);
		register(play);
		await soon(() => expect(portal.asked).toHaveLength(1));
		const stranger = await startPortal();
		stranger.answerAt(portal.question(), grant({ [PLAY_ID]: 'Meta+X' }));
		await stranger.sync();
		portal.answerNow(response(1));
		await eventually(() => expect(answers).toEqual([answer(play, 'refused')]));
	});

	describe('survive', () => {
		it.each([
			['nothing', { signature: '', values: [] }],
			['a text', { signature: 's', values: ['yes'] }],
			['a yes that is text', { signature: 'sa{sv}', values: ['0', new Map()] }],
			['results that are a list', { signature: 'uas', values: [0, ['shortcuts']] }],
			['results by number', { signature: 'ua{us}', values: [0, new Map([[1, 'a']])] }],
			['shortcuts that are text', results({ signature: 's', value: PLAY_ID })],
			['shortcuts in a map', results({ signature: 'a{ss}', value: new Map([[PLAY_ID, 'Ctrl+Alt+P']]) })],
			['shortcuts without entries', results({ signature: 'as', value: [PLAY_ID] })],
			['shortcuts by number', results({ signature: 'a(ua{sv})', value: [[1, new Map()]] })],
			['shortcuts in variants', results({ signature: 'v', value: { signature: 's', value: PLAY_ID } })],
		])('%s as an answer', async (_name, body) => {
			start();
			const portal = await startPortal();
			portal.decide(() => body);
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'refused')]));
		});

		it.each([
			['a number', { signature: 'u', value: 7 }],
			['a list', { signature: 'as', value: ['Ctrl'] }],
			['a variant', { signature: 'v', value: { signature: 's', value: 'x' } }],
		])('%s as the name of a key', async (_name, value) => {
			start();
			const portal = await startPortal();
			const shortcut = [PLAY_ID, new Map([['trigger_description', value]])];
			portal.decide(() => results({ signature: 'a(sa{sv})', value: [shortcut] }));
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'active')]));
		});

		it.each([
			['Activated', { signature: '', values: [] }],
			['Activated', { signature: 's', values: [PLAY_ID] }],
			['Activated', { signature: 'uu', values: [1, 2] }],
			['ShortcutsChanged', { signature: '', values: [] }],
			['ShortcutsChanged', { signature: 'ss', values: ['a', 'b'] }],
			['ShortcutsChanged', { signature: 'oas', values: ['/', ['a']] }],
		])('%s with what it should not have', async (member, body) => {
			const portal = await startWith(play);
			portal.tell(member, body);
			portal.press(PLAY_ID);
			await eventually(() => expect(runs).toEqual(['togglePlay']));
			expect(answers).toEqual([]);
		});

		it('a session that is refused', async () => {
			start();
			const portal = await startPortal();
			portal.respondTo('CreateSession', response(2));
			register(play);
			await soon(() => expect(answers).toEqual([answer(play, 'refused')]));
		});

		it('a description that the bus would throw them out for', async () => {
			start();
			const portal = await startPortal();
			register({ ...play, description: `a\0b\ud800\u202e${'x'.repeat(10_000)}` });
			await soon(() => expect(answers).toEqual([answer(play, 'active')]));
			expect(portal.asked[0]?.[0]?.description).toMatch(/^abx{190,}…$/);
		});
	});
});

function results(shortcuts: Value): Body {
	return response(0, new Map([['shortcuts', shortcuts]]));
}
