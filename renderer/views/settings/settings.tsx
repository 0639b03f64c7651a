import { hotkeyActions } from '../../../app/hotkeys/actions.ts';
import type { AppState } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { adopt } from '../../styles/adopt.ts';
import formStyles from '../../styles/form.css?inline';
import pageStyles from '../../styles/page.css?inline';
import { Account } from './account.tsx';
import { Budget } from './budget.tsx';
import { General } from './general.tsx';
import { HotkeyRow } from './hotkey-row.tsx';
import { Section } from './section.tsx';

adopt(formStyles);
adopt(pageStyles);

export function SettingsView({ state }: { state: AppState }) {
	const { words: messages, bridge } = useModel();
	const words = messages.settings;
	return (
		<>
			<PageHeader title={words.title} url={null} />
			<div class="pane">
				<Section title={words.account}>
					<Account session={state.session} />
				</Section>
				<Section title={words.general}>
					<General state={state} />
				</Section>
				<Budget chosenCeiling={state.settings.requestCeiling} />
				<Section title={words.hotkeys} hint={words.hotkeyHint}>
					{hotkeyActions.map((action) => (
						<HotkeyRow key={action} action={action} hotkey={state.hotkeys[action]} />
					))}
					<div class="row">
						<Button kind="plain" onPress={() => bridge.resetHotkeys()}>
							{words.resetHotkeys}
						</Button>
					</div>
				</Section>
				<Button onPress={() => bridge.quit()}>{words.quit}</Button>
			</div>
		</>
	);
}
