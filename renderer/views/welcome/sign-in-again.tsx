import batonUrl from '../../../build/baton.svg?no-inline';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';

interface SignInAgainProps {
	readonly clientId: string;
	readonly why: string;
	readonly onOtherClientId: () => void;
}

/** For somebody whose client id is known: one press, and why it is needed. */
export function SignInAgain({ clientId, why, onOtherClientId }: SignInAgainProps) {
	const { messages, attempt, bridge } = useModel();
	const words = messages.value.welcome;
	return (
		<div class="centred">
			<img class="mark" src={batonUrl} alt="" />
			<div role="status">
				<h1>{words.titleAgain}</h1>
				<p>{why}</p>
			</div>
			<Button kind="primary" onPress={() => void attempt(bridge.signIn({ clientId }))}>
				{words.signInAgain}
			</Button>
			<Button kind="plain" onPress={onOtherClientId}>
				{words.otherClientId}
			</Button>
		</div>
	);
}
