import type { Bus } from '../../dbus/bus.ts';
import { BusFailure, type BusProblem } from '../../dbus/bus-problem.ts';
import type { Body, Signal } from '../../dbus/message.ts';
import { isVariant, type Value } from '../../dbus/value.ts';
import { PROPERTIES_INTERFACE } from '../../dbus/well-known.ts';
import { createEmitter } from '../../emitter.ts';
import type { NotificationStatus } from '../../state.ts';
import { createStore } from '../../store.ts';
import type { NotificationContent, NotificationEvent, Notifier } from '../notifier.ts';
import { NOTIFICATIONS_INTERFACE, NOTIFICATIONS_PATH } from './names.ts';
import { DEFAULT_ACTION, notifyBody } from './notify.ts';
import type { DecodePicture } from './picture.ts';
import { followServer } from './server.ts';

interface Shown {
	/** As the server numbers it. */
	readonly id: number;
	/** The unique name of the server. */
	readonly owner: string;
	readonly content: NotificationContent;
}

/** Of KDE, and of others since: do not disturb, or a full screen. */
const INHIBITIONS = 'inhibitions';

/**
 * Shows notifications with the server on this bus.
 * https://specifications.freedesktop.org/notification-spec/latest/
 */
export function createServerNotifier(parts: {
	readonly bus: Bus;
	readonly decodePicture: DecodePicture;
	/** What a click does, in words. */
	readonly openLabel: () => string;
}): Notifier {
	const { bus, decodePicture, openLabel } = parts;
	const status = createStore<NotificationStatus>('unknown');
	const events = createEmitter<NotificationEvent>();
	let shown: Shown | null = null;
	/** What to do once the server has answered; of several in a row only the last. */
	let next: NotificationContent | 'close' | null = null;
	let isBusy = false;
	/** What the server closed while it was asked to show. */
	const closedMeanwhile = new Set<number>();

	const server = followServer(bus, {
		signal: heard,
		changed() {
			shown = null;
			status.update(() => 'unknown');
		},
	});
	const cancelPresence = server.presence.subscribe((presence) => {
		if (presence === 'absent') status.update(() => 'unavailable');
	});

	function heard({ member, body }: Signal): void {
		const [id, detail] = body.values;
		if (typeof id !== 'number') return;
		if (member === 'NotificationClosed') closed(id);
		if (member === 'ActionInvoked' && id === shown?.id) invoked(shown.content, detail);
	}

	/** The number is not valid any more, and may be that of another program's notification next. */
	function closed(id: number): void {
		if (isBusy) closedMeanwhile.add(id);
		if (id === shown?.id) shown = null;
	}

	function invoked({ buttons }: NotificationContent, action: Value | undefined): void {
		const button = buttons.find(({ name }) => name === action);
		if (button) events.emit({ kind: 'pressed', intent: button.intent });
		else if (action === DEFAULT_ACTION) events.emit({ kind: 'clicked' });
	}

	function ask(what: typeof next): void {
		next = what;
		if (!isBusy) void work();
	}

	async function work(): Promise<void> {
		isBusy = true;
		while (next !== null) {
			const task = next;
			next = null;
			try {
				await (task === 'close' ? close() : show(task));
			} catch (error) {
				if (!(error instanceof BusFailure)) throw error;
				if (isRefusal(error.problem)) status.update(() => 'refused');
			}
		}
		isBusy = false;
	}

	async function show(content: NotificationContent): Promise<void> {
		const present = await server.ready();
		if (!present) return status.update(() => 'unavailable');
		if (next !== null) return;
		const { owner, capabilities } = present;
		const picture = content.cover && decodePicture(content.cover);
		const replacedId = shown?.id ?? 0;
		closedMeanwhile.clear();
		const body = notifyBody({ content, picture, capabilities, replacedId, openLabel: openLabel() });
		const [id] = await callServer(owner, 'Notify', body);
		// It is gone meanwhile, and what it has shown with it: the next one's numbers are its own.
		if (server.owner() !== owner) return;
		status.update(() => 'working');
		// A server that shows nothing for now may close what it was given at once.
		const isGone = typeof id !== 'number' || (id !== replacedId && closedMeanwhile.has(id));
		shown = isGone ? null : { id, owner, content };
	}

	async function close(): Promise<void> {
		if (!shown) return;
		const { id, owner } = shown;
		shown = null;
		await callServer(owner, 'CloseNotification', { signature: 'u', values: [id] });
	}

	function callServer(destination: string, member: string, body: Body): Promise<readonly Value[]> {
		const call = { destination, path: NOTIFICATIONS_PATH, interface: NOTIFICATIONS_INTERFACE, member, body };
		return bus.call(call);
	}

	async function isInhibited(): Promise<boolean> {
		const present = await server.ready();
		if (!present?.capabilities.has(INHIBITIONS)) return false;
		const [inhibited] = await bus.call({
			destination: present.owner,
			path: NOTIFICATIONS_PATH,
			interface: PROPERTIES_INTERFACE,
			member: 'Get',
			body: { signature: 'ss', values: [NOTIFICATIONS_INTERFACE, 'Inhibited'] },
		});
		return isVariant(inhibited) && inhibited.value === true;
	}

	return {
		status,
		onEvent: events.subscribe,
		show: ask,
		relabel(buttons) {
			// What is on its way has the newest buttons.
			if (!isBusy && shown && shown.content.buttons.length > 0) ask({ ...shown.content, buttons });
		},
		dismiss: () => ask('close'),
		async isHeldBack() {
			try {
				return await isInhibited();
			} catch (error) {
				if (!(error instanceof BusFailure)) throw error;
				return false;
			}
		},
		dispose() {
			ask('close');
			cancelPresence();
			server.stop();
		},
	};
}

/** Not what the bus answers for a server that has just gone, nor its own end. */
function isRefusal(problem: BusProblem): boolean {
	if (problem.kind === 'timeout') return true;
	return problem.kind === 'error' && !/\.(NoReply|ServiceUnknown|NameHasNoOwner)$/.test(problem.name);
}
