import type { Hotkey, HotkeyRow } from '../../../app/hotkeys/actions.ts';
import { useWords } from '../../model.ts';
import { Note } from './note.tsx';
import { PermitMediaKeys } from './permit-media-keys.tsx';

/** What takes more words than there are at a key. */
const explained = [
	'needsPermission',
	'byDesktop',
	'waiting',
	'refused',
	'unsupported',
] as const satisfies readonly Hotkey['status'][];

/** Explains once what may stand at many keys, and what to do about it. */
export function HotkeyHelp({ rows }: { rows: readonly HotkeyRow[] }) {
	const words = useWords().hotkeyHelp;
	const present = new Set(rows.flatMap(({ keys }) => keys.map(({ status }) => status)));
	return (
		<>
			{explained
				.filter((status) => present.has(status))
				.map((status) => (
					<Note key={status} icon={status === 'byDesktop' ? 'info' : 'warning'} text={words[status]}>
						{status === 'needsPermission' && <PermitMediaKeys />}
					</Note>
				))}
		</>
	);
}
