import { useWords } from '../../model.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { adopt } from '../../styles/adopt.ts';
import styles from './keys.css?inline';

adopt(styles);

/** Every key that does something in the popover. */
function KeysSheet() {
	const words = useWords().keys;
	const keys: readonly (readonly [text: string, ...keys: string[]])[] = [
		[words.playPause, words.space],
		[words.seek, '←', '→'],
		[words.volume, '↑', '↓'],
		[words.search, '/'],
		[words.back, 'Esc'],
		[words.rows, '↑', '↓', 'Page Up', 'Page Down'],
		[words.ends, 'Home', 'End'],
		[words.press, 'Enter'],
		[words.menu, '.'],
		[words.lift, words.space, '↑', '↓'],
		[words.remove, 'Delete'],
		[words.undo, 'Ctrl Z'],
		[words.help, '?'],
	];
	return (
		<Sheet title={words.title}>
			<dl class="keys">
				{keys.map(([text, ...pressed]) => (
					<div key={text}>
						<dt>{text}</dt>
						<dd>
							{pressed.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dd>
					</div>
				))}
			</dl>
		</Sheet>
	);
}

export const keysSheet = <KeysSheet />;
