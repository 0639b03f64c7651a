import { useRef } from 'preact/hooks';
import {
	type Accelerator,
	type HotkeyRow as HotkeyRowState,
	MOST_KEYS,
} from '../../../app/hotkeys/actions.ts';
import { useModel } from '../../model.ts';
import { AddKey } from './add-key.tsx';
import { titleOf } from './hotkey-words.ts';
import { KeyCap, type KeyProps } from './key-cap.tsx';

interface HotkeyRowProps extends Pick<KeyProps, 'pins' | 'refused'> {
	readonly row: HotkeyRowState;
}

/** An action or a pin with its keys; each can be recorded anew, taken away, or get company. */
export function HotkeyRow({ row: { target, keys }, pins, refused }: HotkeyRowProps) {
	const { words, attempt, bridge } = useModel();
	const add = useRef<HTMLButtonElement>(null);
	const title = titleOf(target, words, pins);
	const props = { target, title, pins, refused };

	function remove(accelerator: Accelerator): void {
		// What had the focus goes away with its key.
		add.current?.focus();
		void attempt(bridge.unbindHotkey({ target, accelerator }));
	}

	return (
		<tr>
			<th scope="row" dir="auto" title={title}>
				<span class="clamped">{title}</span>
			</th>
			<td>
				<div class="hotkey-keys">
					{keys.map((hotkey, index) => (
						<KeyCap
							// A new key takes the place of the old one, and its focus.
							key={index}
							{...props}
							hotkey={hotkey}
							onRemove={() => remove(hotkey.accelerator)}
						/>
					))}
					<AddKey {...props} elementRef={add} isFull={keys.length >= MOST_KEYS} />
				</div>
			</td>
		</tr>
	);
}
