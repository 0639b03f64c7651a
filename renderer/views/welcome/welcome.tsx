import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
import type { Snapshot } from '../../../app/bridge/contract.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { Messages } from '../messages.tsx';
import { Guide } from './guide.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { SigningIn } from './signing-in.tsx';

interface WelcomeProps {
	readonly snapshot: Snapshot;
	readonly settingsButton: Ref<HTMLButtonElement>;
}

/** Everything before there is a player to show: first start, signing in, and signed out for whatever reason. */
export function Welcome({ snapshot, settingsButton }: WelcomeProps) {
	const { messages, attempt, bridge } = useModel();
	const wantsOtherClientId = useSignal(false);
	const { state } = snapshot;
	const { session, settings, demo } = state;
	const words = messages.value;
	const why = session.kind === 'signedOut' ? words.signedOut[session.why] : '';
	const isSigningIn = session.kind === 'signingIn';
	const isGuided = !isSigningIn && (settings.clientId === '' || wantsOtherClientId.value);
	return (
		<>
			<TopBar demo={demo} settingsButton={settingsButton}>
				{isGuided && <h1>{words.welcome.title}</h1>}
			</TopBar>
			<div class="welcome-body">
				<Messages state={state} />
				{isGuided && <Guide snapshot={snapshot} why={why} />}
				{isSigningIn && <SigningIn />}
				{!isGuided && !isSigningIn && (
					<SignInAgain
						clientId={settings.clientId}
						why={why}
						onOtherClientId={() => {
							wantsOtherClientId.value = true;
						}}
					/>
				)}
				<footer class="welcome-footer">
					{demo && <p class="hint">{words.welcome.demoHint}</p>}
					{!demo && !isSigningIn && (
						<Button kind="plain" onPress={() => void attempt(bridge.setDemo({ demo: true }))}>
							{words.welcome.tryDemo}
						</Button>
					)}
				</footer>
			</div>
		</>
	);
}
