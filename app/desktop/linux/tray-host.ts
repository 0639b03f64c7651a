import type { Cancel } from '../../clock.ts';
import { BusFailure } from '../../dbus/bus-problem.ts';
import { followName, type NameOwner } from '../../dbus/followed-name.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import { isVariant } from '../../dbus/value.ts';
import { PROPERTIES_INTERFACE } from '../../dbus/well-known.ts';
import { createStore, type Readable } from '../../store.ts';

/** Whether this desktop shows tray icons now. `unknown` where the bus could not be asked. */
export type TrayHost = 'present' | 'absent' | 'unknown';

export interface FollowedTrayHost {
	/** At login it may be absent for a while, before the panel is up. */
	readonly state: Readable<TrayHost>;
	dispose(): void;
}

/** https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/ */
const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';

/**
 * Follows whether something on this desktop shows tray icons. GNOME without its AppIndicator extension does not, and
 * a program that waits for a click there is never found: https://github.com/hovancik/stretchly/issues/849
 *
 * Asks what Chromium asks before it puts an icon there: a watcher, and a panel behind it.
 * https://chromium.googlesource.com/chromium/src/+/main/chrome/browser/ui/views/status_icons/status_icon_linux_dbus.cc
 */
export function createTrayHost(bus: SessionBus): FollowedTrayHost {
	const state = createStore<TrayHost>('unknown');
	const watcher = followName(bus, WATCHER);

	function begin(owner: NameOwner | 'absent' | 'unknown'): Cancel {
		if (typeof owner === 'object')
			return followPanels(owner, (isThere) => tell(isThere ? 'present' : 'absent'));
		tell(owner);
		return () => {};
	}

	function tell(next: TrayHost): void {
		state.update(() => next);
	}

	let cancelPanels = begin(watcher.owner.get());
	const cancelWatcher = watcher.owner.subscribe((owner) => {
		cancelPanels();
		cancelPanels = begin(owner);
	});
	return {
		state,
		dispose() {
			cancelWatcher();
			cancelPanels();
			watcher.dispose();
		},
	};
}

/** Tells whether there is a panel, at first and after each that came or went. */
function followPanels({ bus, uniqueName }: NameOwner, told: (isThere: boolean) => void): Cancel {
	let questions = 0;

	async function ask(): Promise<void> {
		questions += 1;
		const question = questions;
		const isThere = await hasPanel();
		if (question === questions) told(isThere);
	}

	async function hasPanel(): Promise<boolean> {
		const body = { signature: 'ss', values: [WATCHER, 'IsStatusNotifierHostRegistered'] };
		const call = { destination: uniqueName, path: WATCHER_PATH, interface: PROPERTIES_INTERFACE };
		try {
			const [answer] = await bus.call({ ...call, member: 'Get', body });
			return isVariant(answer) && answer.value === true;
		} catch (error) {
			// Chromium leaves the icon out as well where it gets no answer.
			if (error instanceof BusFailure) return false;
			throw error;
		}
	}

	const rule = { sender: uniqueName, path: WATCHER_PATH, interface: WATCHER };
	const cancels = ['StatusNotifierHostRegistered', 'StatusNotifierHostUnregistered'].map((member) =>
		bus.subscribe({ ...rule, member }, () => void ask()),
	);
	void ask();
	return () => {
		questions += 1;
		for (const cancel of cancels) cancel();
	};
}
