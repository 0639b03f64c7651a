import type { Snapshot } from '../../../app/bridge/contract.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { ClientIdForm } from './client-id-form.tsx';

const dashboardUrl = 'https://developer.spotify.com/dashboard';

interface GuideProps {
	readonly snapshot: Snapshot;
	/** Why the last sign-in failed; empty on the first start. */
	readonly why: string;
}

/** How to get a client id, in three steps. The last one is the sign-in itself. */
export function Guide({ snapshot, why }: GuideProps) {
	const { messages, attempt, bridge } = useModel();
	const words = messages.value.welcome;
	return (
		<>
			{why === '' ? (
				<p class="intro">{words.intro}</p>
			) : (
				<p class="why" role="alert">
					{why}
				</p>
			)}
			<ol class="steps">
				<li>
					<p>{words.step1}</p>
					<Button onPress={() => void attempt(bridge.openLink({ url: dashboardUrl }))}>
						{words.openDashboard}
					</Button>
				</li>
				<li>
					<p>{words.step2}</p>
					<div class="copy-line">
						<code>{snapshot.redirectUri}</code>
						<CopyButton copy={() => bridge.copyRedirectUri()} />
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
