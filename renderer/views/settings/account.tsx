import { phrase } from '../../../app/messages/phrase.ts';
import type { SessionState } from '../../../app/state.ts';
import { formatDate } from '../../format.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { Section } from './section.tsx';

export function Account({ session }: { session: SessionState }) {
	const { messages, language, view, attempt, bridge } = useModel();
	const words = messages.value;
	if (session.kind !== 'signedIn') {
		return (
			<Section title={words.settings.account}>
				<div class="row">
					<span class="row-text">{words.problem.signedOut}</span>
					<Button
						onPress={() => {
							view.value = 'main';
						}}
					>
						{words.tray.signIn}
					</Button>
				</div>
			</Section>
		);
	}
	const { displayName, consentEndsAt, keptIn } = session;
	const title =
		displayName === null
			? words.settings.signedIn
			: phrase(words, 'settings', 'signedInAs', { name: displayName });
	return (
		<Section title={words.settings.account}>
			<div class="row">
				<span class="row-text">
					<span class="cut-off" dir="auto" title={title}>
						{title}
					</span>
					<span class="hint">
						{keptIn === 'session'
							? words.settings.keptForSession
							: phrase(words, 'settings', 'consentUntil', {
									date: formatDate(consentEndsAt, language.value),
								})}
					</span>
				</span>
				<Button onPress={() => void attempt(bridge.signOut())}>{words.settings.signOut}</Button>
			</div>
		</Section>
	);
}
