import type { BudgetView } from '../../../app/budget.ts';
import type { Facts } from '../../../app/self-check/facts.ts';
import type { AppState } from '../../../app/state.ts';
import { appState } from '../desktop/states.ts';

export const budget: BudgetView = {
	family: null,
	spentToday: 120,
	ceiling: 1_000,
	left: 880,
	leftForReads: 680,
	last30s: 1,
	nextFreedAt: null,
	allFreedAt: null,
	hours: [],
	isComplete: true,
};

/** A Linux desktop on which nothing is amiss, with `changes`. */
export function factsWith(state: Partial<AppState> = {}, changes: Partial<Facts> = {}): Facts {
	return {
		platform: 'linux',
		state: appState({ notifications: 'working', mediaControls: 'shown', ...state }),
		access: { online: true, limits: [], closedEndpoints: [] },
		budget,
		display: { desktop: 'ubuntu:GNOME', session: 'x11', windows: 'x11' },
		trayHost: 'present',
		notificationServer: { name: 'dunst', version: '1.9.0', capabilities: ['body', 'actions'] },
		hotkeyBackend: 'direct',
		commands: 'listening',
		keyring: { protection: 'keyring', backend: 'gnome_libsecret' },
		...changes,
	};
}
