import { type HotkeyAction, type HotkeyStatus, hotkeyActions } from '../../../app/hotkeys/actions.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { HotkeyRow } from './hotkey-row.tsx';
import { Section } from './section.tsx';

interface HotkeysProps {
	readonly hotkeys: Readonly<Record<HotkeyAction, HotkeyStatus>>;
}

export function Hotkeys({ hotkeys }: HotkeysProps) {
	const { messages, attempt, bridge } = useModel();
	const words = messages.value.settings;
	return (
		<Section title={words.hotkeys} hint={words.hotkeyHint}>
			{hotkeyActions.map((action) => (
				<HotkeyRow key={action} action={action} hotkey={hotkeys[action]} />
			))}
			<div class="row">
				<Button kind="plain" onPress={() => void attempt(bridge.resetHotkeys())}>
					{words.resetHotkeys}
				</Button>
			</div>
		</Section>
	);
}
