import type { Clock } from '../../clock.ts';
import { BusFailure } from '../../dbus/bus-problem.ts';
import { followName, type NameOwner } from '../../dbus/followed-name.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import { messageBus } from '../../dbus/well-known.ts';
import type { HotkeyRegistrar, WantedKey } from '../../ports.ts';
import { parseAccelerator } from '../accelerator.ts';
import { PORTAL_NAME } from './names.ts';
import { createPortalKeys } from './portal-keys.ts';
import { isUnsupported, openPortalSession, type PortalSession, type SessionNews } from './session.ts';
import { answerFor, shortcutId, type Triggers } from './shortcuts.ts';

/** A session takes all its keys at once, and keys come one by one. */
export const COLLECT_MS = 100;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** A session that ends sooner counts as one more failure. */
const LASTING_MS = 60_000;

/**
 * Hotkeys on Wayland, where programs see no keys of others: the desktop is asked for all of them at once, asks the
 * person, and tells when one is pressed. Asks again whenever portal or bus were gone, after growing waits.
 */
export function createPortalHotkeys(parts: {
	readonly bus: SessionBus;
	readonly clock: Clock;
	/** Made of letters, digits and `_`, and not to be guessed. */
	readonly randomToken: () => string;
}): HotkeyRegistrar {
	const { bus, clock, randomToken } = parts;
	const keys = createPortalKeys();
	const portal = followName(bus, PORTAL_NAME);
	let session: PortalSession | null = null;
	/** Whether the session can still bring keys, or bring word of them. */
	let isOpen = false;
	/** What the session asked for, and what it brought. */
	let asked: readonly WantedKey[] = [];
	let triggers: Triggers | null = null;
	let boundAtMonotonicMs = 0;
	let failures = 0;
	let hasHadBus = bus.connection.get() !== null;
	let isSuspended = false;
	let wait: { readonly cancel: () => void } | null = null;

	function bindAfter(delayMs: number): void {
		wait?.cancel();
		wait = {
			cancel: clock.after(delayMs, () => {
				wait = null;
				bind();
			}),
		};
	}

	/** Asks for what is wanted now, unless that is what was asked for last. */
	function bind(): void {
		const wanted = keys.toAskFor();
		const owner = portal.owner.get();
		if (wanted.length === 0) closeSession();
		else if (owner === 'absent') void wake();
		else if (owner !== 'unknown') bindBy(owner, wanted);
		// Nobody will ever tell.
		else if (bus.isTried.get() && !hasHadBus) keys.answer(wanted, 'unsupported');
	}

	function bindBy(owner: NameOwner, wanted: readonly WantedKey[]): void {
		if (!isOpen || !isSame(wanted, asked)) open(owner, wanted);
		else if (triggers && isBound(wanted, triggers)) keys.bound(wanted, triggers);
		// Somebody who presses a key again that was refused has thought better of it.
		else if (triggers) open(owner, wanted);
	}

	function open(owner: NameOwner, wanted: readonly WantedKey[]): void {
		keys.answer(wanted, 'waiting');
		asked = wanted;
		triggers = null;
		isOpen = true;
		const opened = openPortalSession({
			portal: owner,
			keys: wanted,
			randomToken,
			last: session,
			heard(news) {
				if (session === opened) hear(news);
			},
		});
		session = opened;
	}

	function hear(news: SessionNews): void {
		switch (news.kind) {
			case 'pressed':
				if (!isSuspended) keys.run(news.shortcutId);
				break;
			case 'bound':
				if (triggers === null) boundAtMonotonicMs = clock.monotonicMs();
				triggers = news.triggers;
				keys.bound(asked, triggers);
				break;
			case 'changed':
				if (triggers === null) break;
				// It need not list what stays as it is.
				triggers = new Map([...triggers, ...news.triggers]);
				keys.bound(asked, triggers);
				break;
			case 'refused':
				isOpen = false;
				keys.refused(asked);
				// What the person did not mean goes on working.
				bind();
				break;
			case 'unsupported':
				isOpen = false;
				keys.answer(asked, 'unsupported');
				break;
			case 'lost':
				lose();
		}
	}

	function lose(): void {
		const hasLasted = triggers !== null && clock.monotonicMs() - boundAtMonotonicMs >= LASTING_MS;
		if (hasLasted) failures = 0;
		isOpen = false;
		triggers = null;
		keys.answer(keys.toAskFor(), 'waiting');
		retry();
	}

	function retry(): void {
		if (keys.toAskFor().length === 0) return;
		bindAfter(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS));
		failures += 1;
	}

	function closeSession(): void {
		isOpen = false;
		void session?.close();
	}

	/** The portal starts when it is first called for. */
	async function wake(): Promise<void> {
		const body = { signature: 'su', values: [PORTAL_NAME, 0] };
		try {
			await bus.connection.get()?.call({ ...messageBus, member: 'StartServiceByName', body });
		} catch (error) {
			if (!(error instanceof BusFailure)) throw error;
			// It has come up by itself, or the bus is gone.
			if (portal.owner.get() !== 'absent') return;
			if (isUnsupported(error)) keys.answer(keys.toAskFor(), 'unsupported');
			else retry();
		}
	}

	const cancels = [
		portal.owner.subscribe((now, before) => {
			if (typeof before === 'object') lose();
			// One that comes up only to end again is not run after.
			else if (now !== 'unknown' && !wait) bindAfter(COLLECT_MS);
		}),
		bus.connection.subscribe((connection) => {
			hasHadBus ||= connection !== null;
		}),
		bus.isTried.subscribe(bind),
		portal.dispose,
	];

	return {
		backend: 'portal',
		register(wanted, run) {
			const { accelerator } = wanted;
			if (parseAccelerator(accelerator) === null) throw new TypeError(`${accelerator} is not a key`);
			keys.add(wanted, run);
			bindAfter(COLLECT_MS);
			return 'waiting';
		},
		unregister(accelerator) {
			keys.remove(accelerator);
			bindAfter(COLLECT_MS);
		},
		setSuspended(suspended) {
			isSuspended = suspended;
		},
		mediaKeysPermitted: () => true,
		askToPermitMediaKeys() {},
		onAnswer: keys.onAnswer,
		dispose() {
			for (const cancel of cancels) cancel();
			wait?.cancel();
			// What is under way finds nothing left to ask for.
			keys.clear();
			closeSession();
		},
	};
}

/** Whether these are the same shortcuts, as far as the desktop knows. */
function isSame(some: readonly WantedKey[], others: readonly WantedKey[]): boolean {
	const idsOf = (keys: readonly WantedKey[]): string => keys.map(shortcutId).sort().join('\n');
	return idsOf(some) === idsOf(others);
}

const isBound = (keys: readonly WantedKey[], triggers: Triggers): boolean =>
	keys.every((key) => answerFor(key, triggers).status === 'active');
