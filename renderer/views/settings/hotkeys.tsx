import { useSignal } from '@preact/signals';
import { type HotkeyRow as HotkeyRowState, isPinUri } from '../../../app/hotkeys/actions.ts';
import type { AppState } from '../../../app/state.ts';
import { useWords } from '../../model.ts';
import { adopt } from '../../styles/adopt.ts';
import { HotkeyFiles } from './hotkey-files.tsx';
import { HotkeyHelp } from './hotkey-help.tsx';
import { HotkeyRow } from './hotkey-row.tsx';
import styles from './hotkeys.css?inline';
import { Section } from './section.tsx';
import type { RefusedKey } from './use-recorder.ts';

adopt(styles);

/** All actions with their keys, then what is pinned with its own. */
export function Hotkeys({ state: { hotkeys, settings } }: { state: AppState }) {
	const messages = useWords();
	const words = messages.settings;
	const refused = useSignal<RefusedKey | null>(null);
	const isPin = ({ target }: HotkeyRowState): boolean => isPinUri(target);
	const rowsOf = (rows: readonly HotkeyRowState[]) =>
		rows.map((row) => <HotkeyRow key={row.target} row={row} pins={settings.pins} refused={refused} />);
	const pinRows = rowsOf(hotkeys.filter(isPin));
	return (
		<Section title={words.hotkeys}>
			<HotkeyHelp rows={hotkeys} />
			<table class="hotkeys" aria-label={words.hotkeys}>
				<tbody>{rowsOf(hotkeys.filter((row) => !isPin(row)))}</tbody>
				{pinRows.length > 0 && (
					<tbody>
						<tr>
							<th scope="rowgroup" colSpan={2}>
								{messages.pins.title}
							</th>
						</tr>
						{pinRows}
					</tbody>
				)}
			</table>
			<HotkeyFiles />
		</Section>
	);
}
