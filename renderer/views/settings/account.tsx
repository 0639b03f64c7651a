import { phrase } from '../../../app/messages/phrase.ts';
import type { SessionState } from '../../../app/state.ts';
import { formatDate } from '../../format.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { Row } from '../../parts/row.tsx';

/** Who is signed in, and the way out or in. */
export function Account({ session }: { session: SessionState }) {
	const { words, router, bridge } = useModel();
	if (session.kind !== 'signedIn') {
		return (
			<Row label={words.problem.signedOut}>
				<Button onPress={() => void router.back()}>{words.tray.signIn}</Button>
			</Row>
		);
	}
	const { displayName, consentEndsAt, keptIn } = session;
	return (
		<Row
			label={
				displayName === null
					? words.settings.signedIn
					: phrase(words, 'settings', 'signedInAs', { name: displayName })
			}
			hint={
				keptIn === 'session'
					? words.settings.keptForSession
					: phrase(words, 'settings', 'consentUntil', { date: formatDate(consentEndsAt, words.language) })
			}
		>
			<Button onPress={() => bridge.signOut()}>{words.settings.signOut}</Button>
		</Row>
	);
}
