import type { JumpListCategory } from 'electron';
import type { Messages } from '../../messages/en.ts';

/** How this very app is started, with what comes before the arguments. */
export interface Program {
	readonly path: string;
	/** The folder of the app when Electron runs it from source; null in a packaged app, which knows by itself. */
	readonly sourceFolder: string | null;
}

/**
 * What a right click on Baton in the taskbar or the Start menu offers. Windows starts the program anew for each, and
 * that start hands its command on to the Baton that runs.
 * https://www.electronjs.org/docs/latest/api/structures/jump-list-item
 */
export function jumpList({ action }: Messages, { path, sourceFolder }: Program): JumpListCategory[] {
	const before = sourceFolder === null ? '' : `"${sourceFolder}" `;
	const tasks = [
		{ title: action.togglePlay, command: 'toggle' },
		{ title: action.next, command: 'next' },
		{ title: action.previous, command: 'previous' },
		{ title: action.show, command: 'show' },
	];
	return [
		{
			type: 'tasks',
			items: tasks.map(({ title, command }) => ({
				type: 'task',
				title,
				description: title,
				program: path,
				// Its icon may be pinned, and the list opened, while Baton does not run.
				args: `${before}${command} --start`,
				iconPath: path,
				iconIndex: 0,
			})),
		},
	];
}
