import type { Snapshot } from '../../../app/bridge/contract.ts';
import { useModel } from '../../model.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Account } from './account.tsx';
import { General } from './general.tsx';
import { Hotkeys } from './hotkeys.tsx';

export function SettingsView({ snapshot }: { snapshot: Snapshot }) {
	const { messages, view, attempt, bridge } = useModel();
	const words = messages.value.settings;
	const { state } = snapshot;
	return (
		<>
			<header class="settings-bar">
				<IconButton
					icon="back"
					name={words.back}
					onPress={() => {
						view.value = 'main';
					}}
				/>
				<h1>{words.title}</h1>
			</header>
			<div class="settings-list">
				<Account session={state.session} />
				<General settings={state.settings} demo={state.demo} />
				<Hotkeys hotkeys={state.hotkeys} />
				<Button onPress={() => void attempt(bridge.quit())}>{words.quit}</Button>
			</div>
		</>
	);
}
