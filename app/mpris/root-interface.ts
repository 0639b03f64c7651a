import type { ExportedInterface, Method, Property } from '../dbus/export/exported.ts';
import type { Value } from '../dbus/value.ts';
import { ROOT_INTERFACE } from './names.ts';

/** https://specifications.freedesktop.org/mpris-spec/latest/Media_Player.html */
export function rootInterface(app: {
	readonly raise: () => void;
	readonly quit: () => void;
}): ExportedInterface {
	return {
		name: ROOT_INTERFACE,
		methods: { Raise: doing(app.raise), Quit: doing(app.quit) },
		properties: {
			CanQuit: constant('b', true),
			CanRaise: constant('b', true),
			HasTrackList: constant('b', false),
			Identity: constant('s', 'Baton'),
			// The base name of the desktop file that is installed with it.
			DesktopEntry: constant('s', 'baton'),
			SupportedUriSchemes: constant('as', ['spotify']),
			SupportedMimeTypes: constant('as', []),
		},
		signals: {},
	};
}

const doing = (run: () => void): Method => ({
	takes: [],
	gives: [],
	call() {
		run();
		return [];
	},
});

export const constant = (type: string, value: Value): Property => ({
	type,
	get: () => value,
	emitsChange: 'const',
});
