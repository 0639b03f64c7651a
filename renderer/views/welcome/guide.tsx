import type { Snapshot } from '../../../app/bridge/contract.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { ClientIdForm } from './client-id-form.tsx';

const dashboardUrl = 'https://developer.spotify.com/dashboard';

interface GuideProps {
	readonly snapshot: Snapshot;
	/** Why the last sign-in failed; empty on the first start. */
	readonly why: string;
}

/** How to get a client id, in three steps. The last one is the sign-in itself. */
export function Guide({ snapshot, why }: GuideProps) {
	const { words: messages, bridge, say } = useModel();
	const words = messages.welcome;
	async function copy(): Promise<void> {
		await bridge.copyRedirectUri();
		say(words.copied);
	}
	return (
		<>
			{why ? (
				<p class="message" role="alert">
					{why}
				</p>
			) : (
				<p class="quiet">{words.intro}</p>
			)}
			<ol>
				<li>
					<p>{words.step1}</p>
					<Button onPress={() => bridge.openLink({ url: dashboardUrl })}>{words.openDashboard}</Button>
				</li>
				<li>
					<p>{words.step2}</p>
					<div class="copy-line">
						<code>{snapshot.redirectUri}</code>
						<Button onPress={copy}>{words.copy}</Button>
					</div>
				</li>
				<li>
					<ClientIdForm storedClientId={snapshot.state.settings.clientId} />
				</li>
			</ol>
			<p class="hint">{words.premium}</p>
		</>
	);
}
