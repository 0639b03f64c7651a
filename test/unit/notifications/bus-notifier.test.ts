import { beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../../../app/dbus/bus.ts';
import type {
	NotificationContent,
	NotificationEvent,
	Notifier,
} from '../../../app/notifications/notifier.ts';
import { createBusNotifier } from '../../../app/notifications/server/bus-notifier.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { settle } from '../../support/settle.ts';
import { type StandInNotifier, standInNotifier } from '../../support/stand-in-notifier.ts';

const song: NotificationContent = { title: 'one', body: '', cover: null, isFleeting: true, buttons: [] };

const bus = (uniqueName: string): Bus => ({
	uniqueName,
	call: async () => [],
	subscribe: () => () => {},
	export: () => () => {},
	emit() {},
	close() {},
});

describe('notifications on a desktop whose bus comes and goes', () => {
	let connection: Store<Bus | null>;
	let made: { on: string | null; notifier: StandInNotifier }[];
	let notifier: Notifier;
	let events: NotificationEvent[];
	beforeEach(() => {
		connection = createStore<Bus | null>(null);
		made = [];
		const make = (on: string | null): Notifier => {
			const one = standInNotifier();
			made.push({ on, notifier: one });
			return one;
		};
		notifier = createBusNotifier({
			bus: { connection, isTried: createStore(true), dispose() {} },
			onBus: async ({ uniqueName }) => make(uniqueName),
			withoutBus: () => make(null),
		});
		events = [];
		notifier.onEvent((event) => events.push(event));
	});

	async function connect(to: Bus | null): Promise<void> {
		connection.update(() => to);
		await settle(() => 0);
	}

	it('go over the present bus, and by other means without one', async () => {
		notifier.show(song);
		await connect(bus(':1.1'));
		notifier.show(song);
		notifier.relabel([]);
		notifier.dismiss();
		await connect(null);
		await connect(bus(':1.2'));
		expect(made.map(({ on }) => on)).toEqual([null, ':1.1', null, ':1.2']);
		expect(made.map((one) => one.notifier.shown.length)).toEqual([1, 1, 0, 0]);
		expect(made.map((one) => one.notifier.isDisposed())).toEqual([true, true, true, false]);
		expect(made[1]?.notifier.relabelled).toHaveLength(1);
		expect(made[1]?.notifier.dismissals()).toBe(1);
		const last = made[3]?.notifier;
		if (last) last.heldBack = true;
		expect(await notifier.isHeldBack()).toBe(true);
		notifier.dispose();
		expect(last?.isDisposed()).toBe(true);
		await connect(null);
		expect(made).toHaveLength(4);
	});

	it('do not go over a bus that was gone before they could', async () => {
		connection.update(() => bus(':1.1'));
		connection.update(() => null);
		await connect(bus(':1.2'));
		notifier.show(song);
		const shownOn = made.filter((one) => one.notifier.shown.length > 0).map(({ on }) => on);
		expect(shownOn).toEqual([':1.2']);
		expect(made.filter((one) => !one.notifier.isDisposed())).toHaveLength(1);
	});

	it('leave nothing behind when Baton ends meanwhile', async () => {
		connection.update(() => bus(':1.1'));
		notifier.dispose();
		await settle(() => 0);
		expect(made.every((one) => one.notifier.isDisposed())).toBe(true);
	});

	it('tell of their status and events, whoever shows them', async () => {
		made[0]?.notifier.status.update(() => 'unavailable');
		expect(notifier.status.get()).toBe('unavailable');
		await connect(bus(':1.1'));
		expect(notifier.status.get()).toBe('unknown');
		made[1]?.notifier.status.update(() => 'working');
		expect(notifier.status.get()).toBe('working');
		made[1]?.notifier.emit({ kind: 'clicked' });
		expect(events).toEqual([{ kind: 'clicked' }]);
	});

	it('pass over what is told late by what was given up', async () => {
		await connect(bus(':1.1'));
		made[0]?.notifier.status.update(() => 'refused');
		made[0]?.notifier.emit({ kind: 'clicked' });
		expect(notifier.status.get()).toBe('unknown');
		expect(events).toEqual([]);
	});
});
