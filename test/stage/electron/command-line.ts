import type { CommandLine } from 'electron';

/** Windows go where the app puts them, as on X11, whatever this is started on. */
const appended = new Map([['ozone-platform', 'x11']]);

/** Chromium's switches: kept, without effect. */
export const commandLine: CommandLine = {
	appendArgument() {},
	appendSwitch(name, value = '') {
		appended.set(name, value);
	},
	getSwitchValue(name) {
		const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
		return appended.get(name) ?? given?.slice(name.length + 3) ?? '';
	},
	hasSwitch: (name) =>
		appended.has(name) || process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
	removeSwitch(name) {
		appended.delete(name);
	},
};
