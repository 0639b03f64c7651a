import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../../../app/dbus/bus.ts';
import type {
	NotificationContent,
	NotificationEvent,
	Notifier,
} from '../../../app/notifications/notifier.ts';
import { NOTIFICATIONS_NAME } from '../../../app/notifications/server/names.ts';
import { createServerNotifier } from '../../../app/notifications/server/server-notifier.ts';
import { type Dunst, hasDunst, startDunst } from '../../support/dunst.ts';
import { eventually } from '../../support/eventually.ts';
import { connectTo } from '../../support/notification-server.ts';
import { type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { runOnBus } from '../../support/programs.ts';
import { startXDisplay } from '../../support/x-display.ts';

const song = (changes: Partial<NotificationContent> = {}): NotificationContent => ({
	title: 'Evening Train',
	body: 'The Lanterns · Night Lines',
	cover: null,
	isFleeting: true,
	buttons: [
		{ name: 'pause', label: 'Pause', intent: { type: 'pause' } },
		{ name: 'next', label: 'Next', intent: { type: 'next' } },
	],
	...changes,
});

describe.skipIf(!hasDunst)('without a server that runs (needs dunst, Xvfb and dbus-daemon)', () => {
	it('the bus starts one for the first notification', async () => {
		const display = await startXDisplay();
		const messageBus = await startPrivateBus('path', {
			[NOTIFICATIONS_NAME]: `/usr/bin/env DISPLAY=${display.name} dunst`,
		});
		const bus = await connectTo(messageBus.address);
		const notifier = createServerNotifier({ bus, decodePicture: () => null, openLabel: () => 'Show Baton' });
		notifier.show(song());
		await eventually(() => expect(notifier.status.get()).toBe('working'));
		expect(await runOnBus(messageBus.address, 'dunstctl', ['count', 'displayed'])).toBe('1\n');
		notifier.dispose();
		bus.close();
		await messageBus.close();
		// It goes with its screen.
		await display.close();
	});
});

describe.skipIf(!hasDunst)('notifications in dunst (needs dunst, Xvfb and dbus-daemon)', () => {
	let messageBus: PrivateBus;
	let bus: Bus;
	let dunst: Dunst;
	let notifier: Notifier;
	let events: NotificationEvent[];
	beforeEach(async () => {
		messageBus = await startPrivateBus();
		dunst = await startDunst(messageBus.address);
		bus = await connectTo(messageBus.address);
		notifier = createServerNotifier({
			bus,
			decodePicture: ([shade = 0]) => ({ width: 2, height: 2, bgra: new Uint8Array(16).fill(shade) }),
			openLabel: () => 'Show Baton',
		});
		events = [];
		notifier.onEvent((event) => events.push(event));
	});
	afterEach(async () => {
		notifier.dispose();
		bus.close();
		await dunst.stop();
		await messageBus.close();
	});

	const titles = (): string[] => dunst.shown().map(({ summary }) => summary);
	const showsTitles = (...expected: string[]) => eventually(() => expect(titles()).toEqual(expected));
	const displays = (count: number) => eventually(async () => expect(await dunst.displayed()).toBe(count));

	it('are shown with cover and buttons, and are not kept for later', async () => {
		expect(notifier.status.get()).toBe('unknown');
		notifier.show(song({ cover: Uint8Array.of(128) }));
		await showsTitles('Evening Train');
		expect(dunst.shown()[0]).toEqual({
			summary: 'Evening Train',
			body: 'The Lanterns · Night Lines',
			hasPicture: true,
			isTransient: true,
			actions: expect.arrayContaining(['Pause', 'Next', 'Show Baton']),
		});
		expect(await dunst.displayed()).toBe(1);
		await eventually(() => expect(notifier.status.get()).toBe('working'));
	});

	it('stay in the list of missed ones when they tell of a failure, which has no buttons', async () => {
		notifier.show(song({ isFleeting: false, buttons: [] }));
		await showsTitles('Evening Train');
		expect(dunst.shown()[0]).toMatchObject({
			isTransient: false,
			hasPicture: false,
			actions: ['Show Baton'],
		});
	});

	it('replace each other, so that one is on the screen', async () => {
		for (const title of ['one', 'two', 'three']) {
			notifier.show(song({ title }));
			await eventually(() => expect(titles().at(-1)).toBe(title));
		}
		expect(await dunst.displayed()).toBe(1);
	});

	it('show the last of a hundred in a row, and hardly any before', async () => {
		for (let number = 1; number <= 100; number += 1) notifier.show(song({ title: `number ${number}` }));
		await eventually(() => expect(titles().at(-1)).toBe('number 100'));
		expect(titles().length).toBeLessThan(3);
		expect(await dunst.displayed()).toBe(1);
	});

	it('tell of a button that was pressed, and of a click', async () => {
		notifier.show(song());
		await showsTitles('Evening Train');
		await dunst.press('Next');
		await eventually(() => expect(events).toEqual([{ kind: 'pressed', intent: { type: 'next' } }]));
		await dunst.click();
		await eventually(() => expect(events.slice(1)).toEqual([{ kind: 'clicked' }]));
	});

	it('take other buttons without popping up a second time', async () => {
		notifier.show(song());
		await eventually(() => expect(notifier.status.get()).toBe('working'));
		notifier.relabel([{ name: 'play', label: 'Play', intent: { type: 'play' } }]);
		await eventually(() => expect(dunst.shown().at(-1)?.actions).toContain('Play'));
		expect(await dunst.displayed()).toBe(1);
		await dunst.press('Play');
		await eventually(() => expect(events).toEqual([{ kind: 'pressed', intent: { type: 'play' } }]));
	});

	it('do not come back by other buttons once the person has closed them, but for the next song', async () => {
		notifier.show(song());
		await eventually(() => expect(notifier.status.get()).toBe('working'));
		await dunst.close();
		await displays(0);
		notifier.relabel([{ name: 'play', label: 'Play', intent: { type: 'play' } }]);
		notifier.show(song({ title: 'Morning Ferry' }));
		await showsTitles('Evening Train', 'Morning Ferry');
		expect(await dunst.displayed()).toBe(1);
	});

	it('go when dismissed', async () => {
		notifier.show(song());
		await displays(1);
		notifier.dismiss();
		await displays(0);
	});

	it('are shown by the next server when one restarts', async () => {
		notifier.show(song());
		await showsTitles('Evening Train');
		await dunst.stop();
		await eventually(() => expect(notifier.status.get()).toBe('unavailable'));
		notifier.show(song({ title: 'lost' }));
		dunst = await startDunst(messageBus.address);
		await eventually(() => expect(notifier.status.get()).toBe('unknown'));
		notifier.show(song({ title: 'Morning Ferry' }));
		await showsTitles('Morning Ferry');
		await displays(1);
		expect(notifier.status.get()).toBe('working');
	});

	it.each([
		[
			'markup',
			'Tom & <b>Jerry</b> &amp;',
			'Tom & <b>Jerry</b> &amp;',
			'Tom &amp; &lt;b&gt;Jerry&lt;/b&gt; &amp;amp;',
		],
		['marks of direction', '\u202Eevil\u2066 twin\u2069', 'evil twin', 'evil twin'],
		['NUL, control characters and half a character', 'a\0b\u0007c\uD800d\ne', 'abcd e', 'abcd e'],
		['right-to-left letters', 'שלום\u200F!', 'שלום\u200F!', 'שלום\u200F!'],
	])('survive %s in what others named', async (_what, name, title, body) => {
		notifier.show(song({ title: name, body: name }));
		await eventually(() => expect(dunst.shown()).toHaveLength(1));
		expect(dunst.shown()[0]).toMatchObject({ summary: title, body });
	});

	it('shorten names of 10,000 characters', async () => {
		notifier.show(song({ title: 'x'.repeat(10_000), body: '<&>'.repeat(10_000) }));
		await eventually(() => expect(dunst.shown()).toHaveLength(1));
		expect(dunst.shown()[0]?.summary).toBe(`${'x'.repeat(119)}…`);
		expect(dunst.shown()[0]?.body).toBe(`${'&lt;&amp;&gt;'.repeat(99)}&lt;&amp;…`);
	});
});
