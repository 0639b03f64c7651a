import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionBus, type SessionBus } from '../../../app/dbus/session-bus.ts';
import type { Value } from '../../../app/dbus/value.ts';
import { messageBus } from '../../../app/dbus/well-known.ts';
import {
	createTrayHost,
	type FollowedTrayHost,
	type TrayHost,
} from '../../../app/desktop/linux/tray-host.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { type StandInTrayHost, startStandInTrayHost } from '../../support/stand-in-tray-host.ts';

describe.skipIf(!hasMessageBus)('the tray of the desktop (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let session: SessionBus;
	let host: FollowedTrayHost;
	let seen: TrayHost[];
	const watchers: StandInTrayHost[] = [];

	beforeEach(async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
		bus = await startPrivateBus();
	});
	afterEach(async () => {
		host.dispose();
		session.dispose();
		for (const watcher of watchers.splice(0)) watcher.quit();
		await bus.close();
	});

	function follow(): void {
		const clock = createFakeClock();
		const environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
		session = createSessionBus({ environment, userId: process.getuid?.() ?? 0, clock });
		host = createTrayHost(session);
		seen = [];
		host.state.subscribe((state) => seen.push(state));
	}

	async function startWatcher(
		...answer: [] | [{ type: string; value: Value } | null]
	): Promise<StandInTrayHost> {
		const watcher = await startStandInTrayHost(bus.address, ...answer);
		watchers.push(watcher);
		return watcher;
	}

	const isSeen = (...states: readonly TrayHost[]) => eventually(() => expect(seen).toEqual(states));
	const noPanel = { type: 'b', value: false };

	it('is there with a panel that is up already', async () => {
		await startWatcher();
		follow();
		expect(host.state.get()).toBe('unknown');
		await isSeen('present');
	});

	it('comes and goes with what shows it', async () => {
		follow();
		await isSeen('absent');
		const watcher = await startWatcher();
		await isSeen('absent', 'present');
		watcher.quit();
		await isSeen('absent', 'present', 'absent');
		await startWatcher();
		await isSeen('absent', 'present', 'absent', 'present');
	});

	it('is not there while a watcher has no panel', async () => {
		const watcher = await startWatcher(noPanel);
		follow();
		await isSeen('absent');
		watcher.tell('StatusNotifierHostRegistered', true);
		await isSeen('absent', 'present');
		watcher.tell('StatusNotifierHostUnregistered', false);
		await isSeen('absent', 'present', 'absent');
	});

	it('is still there when one of two panels has gone', async () => {
		const watcher = await startWatcher();
		follow();
		await isSeen('present');
		watcher.tell('StatusNotifierHostUnregistered', true);
		await session.connection.get()?.call({ ...messageBus, member: 'GetId' });
		expect(seen).toEqual(['present']);
	});

	it.each([
		['cannot be asked', null],
		['answers with text', { type: 's', value: 'true' }],
		['answers with a number', { type: 'u', value: 1 }],
		['answers in variants', { type: 'v', value: { signature: 'b', value: true } }],
	])('is not there, as Chromium sees it, with a watcher that %s', async (_name, answer) => {
		await startWatcher(answer);
		follow();
		await isSeen('absent');
	});

	it('is not there because of what a stranger says', async () => {
		const watcher = await startWatcher(noPanel);
		follow();
		await isSeen('absent');
		const stranger = await startWatcher();
		stranger.tell('StatusNotifierHostRegistered', true);
		watcher.tell('StatusNotifierHostRegistered', true);
		await isSeen('absent', 'present');
	});

	it('is unknown once the bus is gone', async () => {
		await startWatcher();
		follow();
		await isSeen('present');
		await bus.kill();
		await isSeen('present', 'unknown');
	});

	it('is not followed after the end', async () => {
		follow();
		await isSeen('absent');
		host.dispose();
		await startWatcher();
		await session.connection.get()?.call({ ...messageBus, member: 'GetId' });
		expect(host.state.get()).toBe('absent');
	});
});
