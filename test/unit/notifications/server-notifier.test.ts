import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../../../app/dbus/bus.ts';
import type { Value } from '../../../app/dbus/value.ts';
import { messageBus as theBus } from '../../../app/dbus/well-known.ts';
import type {
	NotificationContent,
	NotificationEvent,
	Notifier,
} from '../../../app/notifications/notifier.ts';
import {
	NOTIFICATIONS_INTERFACE,
	NOTIFICATIONS_NAME,
	NOTIFICATIONS_PATH,
} from '../../../app/notifications/server/names.ts';
import { createServerNotifier } from '../../../app/notifications/server/server-notifier.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { connectTo, type StandInServer, startStandInServer } from '../../support/notification-server.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';

const song = (title: string): NotificationContent => ({
	title,
	body: 'Ada & <Quill>',
	cover: null,
	isFleeting: true,
	buttons: [{ name: 'next', label: 'Next', intent: { type: 'next' } }],
});

describe.skipIf(!hasMessageBus)('notifications on a real bus (needs dbus-daemon)', () => {
	let messageBus: PrivateBus;
	let bus: Bus;
	let notifier: Notifier;
	let events: NotificationEvent[];
	const open: { leave(): void }[] = [];
	beforeEach(async () => {
		messageBus = await startPrivateBus();
		bus = await connectTo(messageBus.address);
		events = [];
	});
	afterEach(async () => {
		notifier.dispose();
		for (const server of open.splice(0)) server.leave();
		bus.close();
		await messageBus.close();
	});

	function start(): void {
		notifier = createServerNotifier({ bus, decodePicture: () => null, openLabel: () => 'Show Baton' });
		notifier.onEvent((event) => events.push(event));
	}

	async function serve(options: Parameters<typeof startStandInServer>[1]): Promise<StandInServer> {
		const server = await startStandInServer(messageBus.address, options);
		open.push(server);
		return server;
	}

	const reaches = (status: string) => eventually(() => expect(notifier.status.get()).toBe(status));

	/** What the server has sent before its answer was heard before that. */
	async function roundTrip(): Promise<void> {
		await bus.call({
			destination: NOTIFICATIONS_NAME,
			path: NOTIFICATIONS_PATH,
			interface: NOTIFICATIONS_INTERFACE,
			member: 'GetCapabilities',
		});
	}

	it.each<[string, readonly string[], readonly Value[]]>([
		['neither text nor buttons', [], ['one · Ada & <Quill>', '', []]],
		['plain text only', ['body'], ['one', 'Ada & <Quill>', []]],
		['markup', ['body', 'body-markup'], ['one', 'Ada &amp; &lt;Quill&gt;', []]],
		[
			'buttons',
			['body', 'actions', 'action-icons'],
			['one', 'Ada & <Quill>', ['default', 'Show Baton', 'next', 'Next']],
		],
	])('are what a server with %s can show', async (_what, capabilities, expected) => {
		const server = await serve({ capabilities });
		start();
		notifier.show(song('one'));
		await reaches('working');
		expect(server.notified[0]?.slice(3, 6)).toEqual(expected);
	});

	it('ask each server once what it can', async () => {
		const first = await serve({ capabilities: ['body'] });
		start();
		for (const title of ['one', 'two', 'three']) {
			notifier.show(song(title));
			await eventually(() => expect(first.notified.at(-1)?.[3]).toBe(title));
		}
		expect(first.asked()).toBe(1);
		first.leave();
		await reaches('unavailable');
		const second = await serve({ capabilities: [] });
		notifier.show(song('four'));
		await reaches('working');
		expect(second.asked()).toBe(1);
		expect(second.notified[0]?.slice(1, 5)).toEqual([0, 'baton', 'four · Ada & <Quill>', '']);
	});

	it('are unavailable where nothing shows any, and available once something does', async () => {
		start();
		await reaches('unavailable');
		notifier.show(song('lost'));
		const server = await serve({ capabilities: ['body'] });
		await reaches('unknown');
		notifier.show(song('one'));
		await reaches('working');
		expect(server.notified).toHaveLength(1);
	});

	it('are refused where the server says no, until it says yes', async () => {
		const stubborn = await serve({ capabilities: ['body'], refuses: true });
		start();
		notifier.show(song('one'));
		await reaches('refused');
		stubborn.leave();
		await serve({ capabilities: ['body'] });
		notifier.show(song('two'));
		await reaches('working');
	});

	it('are refused where the server does not answer', async () => {
		const clock = createFakeClock();
		bus.close();
		bus = await connectTo(messageBus.address, clock);
		const server = await serve({ capabilities: ['body'], hangs: true });
		start();
		notifier.show(song('one'));
		await eventually(() => expect(server.notified).toHaveLength(1));
		clock.advance(clock.nextTimerMs() ?? 0);
		await reaches('refused');
	});

	it('listen to their own buttons only', async () => {
		const server = await serve({ capabilities: ['body', 'actions'] });
		start();
		notifier.show(song('one'));
		await reaches('working');
		server.signal('ActionInvoked', 'us', [2, 'next']);
		server.signal('ActionInvoked', 'us', [1, 'quit']);
		server.signal('ActionInvoked', 'us', [1, 'previous']);
		server.signal('ActivationToken', 'us', [1, 'token']);
		server.signal('ActionInvoked', 'us', [1, 'next']);
		await eventually(() => expect(events).toEqual([{ kind: 'pressed', intent: { type: 'next' } }]));
	});

	it.each<[string, string, string, readonly Value[]]>([
		['nothing', 'ActionInvoked', '', []],
		['no action', 'ActionInvoked', 'u', [1]],
		['text for a number', 'ActionInvoked', 'ss', ['1', 'next']],
		['a number for text', 'ActionInvoked', 'uu', [1, 1]],
		['the two changed round', 'ActionInvoked', 'su', ['next', 1]],
		['a variant', 'ActionInvoked', 'v', [{ signature: 'u', value: 1 }]],
		['nothing that was closed', 'NotificationClosed', '', []],
		['a list that was closed', 'NotificationClosed', 'au', [[1]]],
		['another member', 'Inhibit', 'us', [1, 'next']],
	])('survive a server that tells %s', async (_what, member, signature, values) => {
		const server = await serve({ capabilities: ['body', 'actions'] });
		start();
		notifier.show(song('one'));
		await reaches('working');
		server.signal(member, signature, values);
		await roundTrip();
		expect(events).toEqual([]);
		notifier.show(song('two'));
		await eventually(() => expect(server.notified[1]?.[1]).toBe(1));
	});

	it('do not believe anybody but the server', async () => {
		const server = await serve({ capabilities: ['body', 'actions'] });
		const stranger = await connectTo(messageBus.address);
		open.push({ leave: stranger.close });
		start();
		notifier.show(song('one'));
		await reaches('working');
		const from = { path: NOTIFICATIONS_PATH, interface: NOTIFICATIONS_INTERFACE };
		stranger.emit({ ...from, member: 'ActionInvoked', body: { signature: 'us', values: [1, 'next'] } });
		stranger.emit({ ...from, member: 'NotificationClosed', body: { signature: 'uu', values: [1, 2] } });
		await stranger.call({ ...theBus, member: 'GetId' });
		await roundTrip();
		expect(events).toEqual([]);
		notifier.show(song('two'));
		await eventually(() => expect(server.notified[1]?.[1]).toBe(1));
	});

	it('do not speak again of one that the server has closed', async () => {
		const server = await serve({ capabilities: ['body'] });
		start();
		notifier.show(song('one'));
		await reaches('working');
		server.signal('NotificationClosed', 'uu', [1, 2]);
		await roundTrip();
		notifier.relabel([{ name: 'play', label: 'Play', intent: { type: 'play' } }]);
		notifier.dismiss();
		notifier.show(song('two'));
		await eventually(() => expect(server.notified).toHaveLength(2));
		expect(server.notified[1]?.[1]).toBe(0);
		expect(server.closed).toEqual([]);
	});

	it('do not come back to a server that closes them at once', async () => {
		const server = await serve({ capabilities: ['body'], closesAtOnce: true });
		start();
		notifier.show(song('one'));
		await reaches('working');
		notifier.relabel([{ name: 'play', label: 'Play', intent: { type: 'play' } }]);
		notifier.show(song('two'));
		await eventually(() => expect(server.notified).toHaveLength(2));
		expect(server.notified[1]?.[1]).toBe(0);
	});

	it('are not those of a server that has retired meanwhile, whose numbers are the next one’s', async () => {
		const first = await serve({ capabilities: ['body', 'actions'], retires: true });
		start();
		const successor = serve({ capabilities: ['body', 'actions'] });
		await eventually(async () => {
			const body = { signature: 's', values: [NOTIFICATIONS_NAME] };
			expect(await bus.call({ ...theBus, member: 'ListQueuedOwners', body })).toMatchObject([{ length: 2 }]);
		});
		notifier.show(song('one'));
		const second = await successor;
		expect(first.notified).toHaveLength(1);
		await roundTrip();
		second.signal('ActionInvoked', 'us', [1, 'next']);
		await roundTrip();
		expect(events).toEqual([]);
		notifier.show(song('two'));
		await reaches('working');
		expect(second.notified[0]?.[1]).toBe(0);
	});

	it('are unavailable where the server that the bus knows does not start', async () => {
		await messageBus.close();
		messageBus = await startPrivateBus('path', { [NOTIFICATIONS_NAME]: '/bin/false' });
		bus = await connectTo(messageBus.address);
		start();
		notifier.show(song('one'));
		await reaches('unavailable');
	});

	it.each<[string, readonly string[], boolean, boolean]>([
		['of a server that tells so', ['body', 'inhibitions'], true, true],
		['of a server that tells otherwise', ['body', 'inhibitions'], false, false],
		['of a server that cannot tell', ['body'], true, false],
	])('are held back at the word %s', async (_what, capabilities, inhibited, expected) => {
		await serve({ capabilities, inhibited });
		start();
		expect(await notifier.isHeldBack()).toBe(expected);
	});

	it('survive the end of the bus', async () => {
		await serve({ capabilities: ['body'] });
		start();
		notifier.show(song('one'));
		await reaches('working');
		await messageBus.kill();
		notifier.show(song('two'));
		notifier.dismiss();
		expect(await notifier.isHeldBack()).toBe(false);
	});

	it('close the last one as Baton ends', async () => {
		const server = await serve({ capabilities: ['body'] });
		start();
		notifier.show(song('one'));
		await reaches('working');
		notifier.dispose();
		bus.close();
		await eventually(() => expect(server.closed).toEqual([1]));
	});
});
