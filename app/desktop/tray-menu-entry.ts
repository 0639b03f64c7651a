import type { SceneName } from '../demo/scene-names.ts';
import type { Intent } from '../intents.ts';

/** What an entry of the menu asks for. */
export type MenuChoice =
	| TrayChoice
	/** Of the menu itself: to read what can be played on, and show it. */
	| { readonly kind: 'lookForDevices' };

/** What the tray asks of the rest of the app. */
export type TrayChoice =
	| { readonly kind: 'intent'; readonly intent: Intent }
	| { readonly kind: 'show' }
	| { readonly kind: 'settings' }
	| { readonly kind: 'signIn' }
	/** In the demo only. */
	| { readonly kind: 'scene'; readonly scene: SceneName }
	| { readonly kind: 'quit' };

/** The menu as plain data; two equal ones are the same menu. */
export type MenuEntry =
	| { readonly kind: 'separator' }
	/** Text only. */
	| { readonly kind: 'line'; readonly label: string }
	| ActionEntry
	| { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface ActionEntry {
	readonly kind: 'action';
	readonly label: string;
	readonly enabled: boolean;
	readonly choice: MenuChoice;
	/** Ticked or not; missing where there is nothing to tick. */
	readonly mark?: { readonly as: 'checkbox' | 'radio'; readonly checked: boolean };
}

export function actionEntry(label: string, choice: MenuChoice, enabled = true): ActionEntry {
	return { kind: 'action', label, enabled, choice };
}

/** The groups that have something in them, with a line between two. */
export function separated(groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
	return groups
		.filter((group) => group.length > 0)
		.flatMap((group, index) => (index === 0 ? group : [{ kind: 'separator' }, ...group]));
}
