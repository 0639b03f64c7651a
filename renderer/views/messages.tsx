import { phrase } from '../../app/messages/phrase.ts';
import type { Problem } from '../../app/problem.ts';
import type { AppState } from '../../app/state.ts';
import { formatDate } from '../format.ts';
import { useModel } from '../model.ts';
import { Button } from '../parts/button.tsx';
import { Message } from '../parts/message.tsx';
import { later } from './now-playing/later.ts';

/**
 * What went wrong, else the first of the things to say once; the next comes when it is dismissed. One at a time:
 * there is no room for two above the player.
 */
export function Messages({ state }: { state: AppState }) {
	const { session, problem, notices } = state;
	const isSignedIn = session.kind === 'signedIn';
	return (
		<div class="messages">
			{isSignedIn && problem ? (
				<Failure problem={problem} clientId={state.settings.clientId} />
			) : notices.length > 0 ? (
				<Note key={notices[0]?.id} state={state} />
			) : (
				isSignedIn && <later.UpdatesPaused />
			)}
		</div>
	);
}

function Failure({ problem, clientId }: { problem: Problem; clientId: string }) {
	const { words, bridge, explain } = useModel();
	const remedy = remedyFor(problem);
	return (
		<Message isFailure text={explain(problem)}>
			{remedy === 'tryAgain' && (
				<Button kind="plain" onPress={() => bridge.refresh()}>
					{words.player.tryAgain}
				</Button>
			)}
			{remedy === 'signIn' && <SignInAgain clientId={clientId} />}
		</Message>
	);
}

/** What a person can do about it now. Nothing helps against a limit, and being offline ends by itself. */
function remedyFor(problem: Problem): 'tryAgain' | 'signIn' | null {
	switch (problem.kind) {
		case 'timeout':
		case 'server':
		case 'noDevice':
			return 'tryAgain';
		case 'signedOut':
			return 'signIn';
		case 'forbidden':
			if (problem.why === 'closedToThisApp' || problem.why === 'notYours') return null;
			return problem.why === 'missingScope' ? 'signIn' : 'tryAgain';
		default:
			return null;
	}
}

function Note({ state: { notices, settings } }: { state: AppState }) {
	const { words, bridge } = useModel();
	const [notice] = notices;
	if (!notice) return null;
	const { id } = notice;
	if (id === 'noKeyring') {
		const { keyringTitle, keyringHint, keepForSession, storeAnyway } = words.welcome;
		return (
			<Message title={keyringTitle} text={keyringHint}>
				<Button kind="plain" onPress={() => bridge.changeSettings({ tokenStorage: 'session' })}>
					{keepForSession}
				</Button>
				<Button kind="plain" onPress={() => bridge.changeSettings({ tokenStorage: 'disk' })}>
					{storeAnyway}
				</Button>
			</Message>
		);
	}
	const text =
		id === 'consentAgeing'
			? phrase(words, 'notice', id, { date: formatDate(notice.endsAt, words.language) })
			: id === 'noTray'
				? words.notice.noTray
				: phrase(words, 'notice', id, { keptAs: notice.keptAs });
	return (
		<Message text={text} onDismiss={() => bridge.dismissNotice({ id })}>
			{id === 'consentAgeing' && <SignInAgain clientId={settings.clientId} />}
		</Message>
	);
}

function SignInAgain({ clientId }: { clientId: string }) {
	const { words, bridge } = useModel();
	return (
		<Button kind="plain" onPress={() => bridge.signIn({ clientId })}>
			{words.welcome.signInAgain}
		</Button>
	);
}
