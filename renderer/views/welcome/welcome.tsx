import { useSignal } from '@preact/signals';
import type { Snapshot } from '../../../app/bridge/contract.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { adopt } from '../../styles/adopt.ts';
import formStyles from '../../styles/form.css?inline';
import pageStyles from '../../styles/page.css?inline';
import { Messages } from '../messages.tsx';
import { Guide } from './guide.tsx';
import { Prompt } from './prompt.tsx';

adopt(formStyles);
adopt(pageStyles);

/** Everything before there is a player to show: first start, signing in, and signed out for whatever reason. */
export function Welcome({ snapshot }: { snapshot: Snapshot }) {
	const { words: messages, bridge } = useModel();
	const wantsOtherClientId = useSignal(false);
	const { state } = snapshot;
	const { session, demo } = state;
	const { clientId } = state.settings;
	const { welcome: words, signedOut } = messages;
	const why = session.kind === 'signedOut' ? signedOut[session.why] : '';
	const isSigningIn = session.kind === 'signingIn';
	// The demo knows its client id before anybody has been here.
	const isNewInDemo = demo && session.kind === 'signedOut' && session.why === 'firstStart';
	const isGuided = !isSigningIn && (clientId === '' || isNewInDemo || wantsOtherClientId.value);
	return (
		<>
			<TopBar demo={demo}>{isGuided && <h1>{words.title}</h1>}</TopBar>
			<div class="pane">
				<Messages state={state} />
				{isGuided ? (
					<Guide snapshot={snapshot} why={why} />
				) : isSigningIn ? (
					<Prompt title={words.signingIn} text={words.signingInHint} isWaiting>
						<Button onPress={() => bridge.cancelSignIn()}>{words.cancel}</Button>
					</Prompt>
				) : (
					<Prompt title={words.titleAgain} text={why} isWaiting={false}>
						<Button kind="primary" onPress={() => bridge.signIn({ clientId })}>
							{words.signInAgain}
						</Button>
						<Button
							kind="plain"
							onPress={() => {
								wantsOtherClientId.value = true;
							}}
						>
							{words.otherClientId}
						</Button>
					</Prompt>
				)}
				<footer>
					{demo && <p class="hint">{words.demoHint}</p>}
					{!demo && !isSigningIn && (
						<Button kind="plain" onPress={() => bridge.setDemo({ demo: true })}>
							{words.tryDemo}
						</Button>
					)}
				</footer>
			</div>
		</>
	);
}
