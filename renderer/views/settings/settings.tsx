import type { AppState } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Row } from '../../parts/row.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { adopt } from '../../styles/adopt.ts';
import formStyles from '../../styles/form.css?inline';
import pageStyles from '../../styles/page.css?inline';
import { Account } from './account.tsx';
import { Budget } from './budget.tsx';
import { General } from './general.tsx';
import { Hotkeys } from './hotkeys.tsx';
import { Notifications } from './notifications.tsx';
import { Section } from './section.tsx';

adopt(formStyles);
adopt(pageStyles);

export function SettingsView({ state }: { state: AppState }) {
	const { words: messages, bridge, router } = useModel();
	const words = messages.settings;
	return (
		<>
			<PageHeader title={words.title} url={null} />
			<Scroller>
				<div class="pane">
					<Section title={words.account}>
						<Account session={state.session} />
					</Section>
					<Section title={words.general}>
						<General state={state} />
					</Section>
					<Notifications state={state} />
					<Hotkeys state={state} />
					<Budget chosenCeiling={state.settings.requestCeiling} />
					<Section title={words.help}>
						<div id="open-self-check">
							<Row label={messages.nav.selfCheck} hint={words.selfCheckHint}>
								<Button onPress={() => router.open({ view: 'selfCheck' })}>{words.openSelfCheck}</Button>
							</Row>
						</div>
					</Section>
					<Button onPress={() => bridge.quit()}>{words.quit}</Button>
				</div>
			</Scroller>
		</>
	);
}
