import { app } from 'electron';

/** Turns features of Chromium on or off. To be called before `ready`. */
export function switchFeatures(
	list: 'enable-features' | 'disable-features',
	features: readonly string[],
): void {
	// A switch replaces what was given before, here possibly by the person.
	const given = app.commandLine.getSwitchValue(list);
	app.commandLine.appendSwitch(list, [...(given ? [given] : []), ...features].join(','));
}
