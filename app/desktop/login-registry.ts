import { app, type LoginItemSettings } from 'electron';
import type { LoginItem } from '../state.ts';

/** Where a system keeps what it starts at login. Each may throw. */
export interface LoginRegistry {
	state(): LoginItem;
	/** Whether what is there leads to an earlier place of Baton. */
	hasMoved(): boolean;
	add(): void;
	remove(): void;
}

const type = 'mainAppService';

/** macOS: the packaged app itself. It gets no arguments; `wasOpenedAtLogin` tells. */
export const mainAppService: LoginRegistry = {
	state: () => stateOfService(app.getLoginItemSettings({ type })),
	// The system follows the app by itself.
	hasMoved: () => false,
	add: () => app.setLoginItemSettings({ openAtLogin: true, type }),
	remove: () => app.setLoginItemSettings({ openAtLogin: false, type }),
};

/** Windows: a value under the `Run` key of the person. */
export function runKey(
	[program, ...commandArguments]: readonly [string, ...string[]],
	isPortable: boolean,
): LoginRegistry {
	const item = { path: program, args: commandArguments.map(quoteIfNeeded) };
	const state = (): LoginItem => stateOfRunKey(app.getLoginItemSettings(item));
	return {
		state,
		// Electron finds no value that leads elsewhere, and where a portable program was is elsewhere.
		hasMoved: () => state() === 'outdated' || (isPortable && state() === 'absent'),
		add: () => app.setLoginItemSettings({ openAtLogin: true, ...item }),
		remove: () => app.setLoginItemSettings({ openAtLogin: false, ...item }),
	};
}

type ServiceSettings = Pick<LoginItemSettings, 'openAtLogin' | 'status'>;

function stateOfService({ openAtLogin, status }: ServiceSettings): LoginItem {
	if (status === 'requires-approval') return 'needsApproval';
	return openAtLogin ? 'registered' : 'absent';
}

type RunKeySettings = Pick<LoginItemSettings, 'openAtLogin' | 'executableWillLaunchAtLogin'>;

/** The one knows of the arguments, the other of what the Task Manager has switched off. */
function stateOfRunKey({ openAtLogin, executableWillLaunchAtLogin }: RunKeySettings): LoginItem {
	if (openAtLogin) return executableWillLaunchAtLogin ? 'registered' : 'disabled';
	return executableWillLaunchAtLogin ? 'outdated' : 'absent';
}

/** Windows gets the arguments as one line. */
function quoteIfNeeded(argument: string): string {
	return argument.includes(' ') ? `"${argument}"` : argument;
}
