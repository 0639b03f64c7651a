import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';

/** The browser has the word now. */
export function SigningIn() {
	const { messages, attempt, bridge } = useModel();
	const words = messages.value.welcome;
	return (
		<div class="centred">
			<div class="waiting" aria-hidden="true">
				<span />
				<span />
				<span />
			</div>
			<div role="status">
				<h1>{words.signingIn}</h1>
				<p>{words.signingInHint}</p>
			</div>
			<Button onPress={() => void attempt(bridge.cancelSignIn())}>{words.cancel}</Button>
		</div>
	);
}
