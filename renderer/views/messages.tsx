import { phrase } from '../../app/messages/phrase.ts';
import { describeProblem } from '../../app/messages/problem.ts';
import type { Problem } from '../../app/problem.ts';
import type { AppState, Notice } from '../../app/state.ts';
import { formatClockTime, formatDate } from '../format.ts';
import { useModel } from '../model.ts';
import { Button } from '../parts/button.tsx';
import { Message } from '../parts/message.tsx';

/** What went wrong, and the first of the things to say once; the next comes when it is dismissed. */
export function Messages({ state }: { state: AppState }) {
	const isSignedIn = state.session.kind === 'signedIn';
	const notice = state.notices[0];
	return (
		<div class="messages">
			{isSignedIn && state.problem && <Failure problem={state.problem} clientId={state.settings.clientId} />}
			{notice && <Note key={notice.id} notice={notice} clientId={state.settings.clientId} />}
		</div>
	);
}

function Failure({ problem, clientId }: { problem: Problem; clientId: string }) {
	const { messages, language, clock, attempt, bridge } = useModel();
	const words = messages.value;
	const formatTime = (at: number): string => formatClockTime(at, clock.now(), language.value);
	const remedy = remedyFor(problem);
	return (
		<Message tone="failure" text={describeProblem(words, problem, formatTime)}>
			{remedy === 'tryAgain' && (
				<Button kind="plain" onPress={() => void attempt(bridge.refresh())}>
					{words.player.tryAgain}
				</Button>
			)}
			{remedy === 'signIn' && (
				<Button kind="plain" onPress={() => void attempt(bridge.signIn({ clientId }))}>
					{words.welcome.signInAgain}
				</Button>
			)}
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
			if (problem.why === 'closedToThisApp') return null;
			return problem.why === 'missingScope' ? 'signIn' : 'tryAgain';
		default:
			return null;
	}
}

function Note({ notice, clientId }: { notice: Notice; clientId: string }) {
	const { messages, language, attempt, bridge } = useModel();
	const words = messages.value;
	const dismiss = (): void => void attempt(bridge.dismissNotice({ id: notice.id }));
	switch (notice.id) {
		case 'settingsReset':
		case 'sessionReset':
			return (
				<Message
					tone="notice"
					text={phrase(words, 'notice', notice.id, { keptAs: notice.keptAs })}
					onDismiss={dismiss}
				/>
			);
		case 'consentAgeing':
			return (
				<Message
					tone="notice"
					text={phrase(words, 'notice', 'consentAgeing', {
						date: formatDate(notice.endsAt, language.value),
					})}
					onDismiss={dismiss}
				>
					<Button kind="plain" onPress={() => void attempt(bridge.signIn({ clientId }))}>
						{words.welcome.signInAgain}
					</Button>
				</Message>
			);
		case 'noKeyring':
			return (
				<Message tone="notice" title={words.welcome.keyringTitle} text={words.welcome.keyringHint}>
					<Button
						kind="plain"
						onPress={() => void attempt(bridge.changeSettings({ tokenStorage: 'session' }))}
					>
						{words.welcome.keepForSession}
					</Button>
					<Button kind="plain" onPress={() => void attempt(bridge.changeSettings({ tokenStorage: 'disk' }))}>
						{words.welcome.storeAnyway}
					</Button>
				</Message>
			);
	}
}
