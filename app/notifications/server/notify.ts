import type { Body } from '../../dbus/message.ts';
import type { Value, Variant } from '../../dbus/value.ts';
import type { NotificationContent } from '../notifier.ts';
import { bodyText, titleText } from '../text.ts';
import { imageData, type Picture } from './picture.ts';

/** What a server can do, in the words of the specification and of its makers. */
export type Capabilities = ReadonlySet<string>;

/** The action of a click beside the buttons. */
export const DEFAULT_ACTION = 'default';

/** Also the name of the icon and of the desktop entry that the packages bring. */
const DESKTOP_ENTRY = 'baton';

/** Desktops decide how long notifications stay. */
const EXPIRE_AS_USUAL = -1;

/** GNOME shows no banner for what is low. https://gitlab.gnome.org/GNOME/gnome-shell/-/blob/main/js/ui/messageTray.js */
const URGENCY_NORMAL = 1;

/**
 * The arguments of `Notify`.
 * https://specifications.freedesktop.org/notification-spec/latest/protocol.html#command-notify
 *
 * @param replacedId 0 where there is none
 * @param openLabel what a click does, for servers that list it with the buttons
 */
export function notifyBody(parts: {
	readonly content: NotificationContent;
	readonly picture: Picture | null;
	readonly capabilities: Capabilities;
	readonly replacedId: number;
	readonly openLabel: string;
}): Body {
	const { content, picture, capabilities, replacedId, openLabel } = parts;
	const { title, body } = content;
	const showsBody = capabilities.has('body');
	const actions = [[DEFAULT_ACTION, openLabel], ...content.buttons.map(({ name, label }) => [name, label])];
	return {
		signature: 'susssasa{sv}i',
		values: [
			'Baton',
			replacedId,
			DESKTOP_ENTRY,
			// Without a body the artist would be nowhere.
			titleText(showsBody || body === '' ? title : `${title} · ${body}`),
			// Where it is no markup, markup would be read as it stands there.
			showsBody ? bodyText(body, capabilities.has('body-markup')) : '',
			capabilities.has('actions') ? actions.flat() : [],
			hintsOf(content, picture),
			EXPIRE_AS_USUAL,
		],
	};
}

function hintsOf(
	{ isFleeting, buttons }: NotificationContent,
	picture: Picture | null,
): ReadonlyMap<string, Value> {
	const hints = new Map<string, Variant>([
		['desktop-entry', { signature: 's', value: DESKTOP_ENTRY }],
		['urgency', { signature: 'y', value: URGENCY_NORMAL }],
		['suppress-sound', { signature: 'b', value: true }],
	]);
	if (isFleeting) {
		hints.set('transient', { signature: 'b', value: true });
		// What GNOME shows on the lock screen as well, and others sort by.
		hints.set('category', { signature: 's', value: 'x-gnome.music' });
	}
	// Who has pressed one may want to press another.
	if (buttons.length > 0) hints.set('resident', { signature: 'b', value: true });
	if (picture) hints.set('image-data', { signature: '(iiibiiay)', value: imageData(picture) });
	return hints;
}
