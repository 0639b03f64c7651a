import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useModel } from '../model.ts';
import { Button } from './button.tsx';

const CONFIRMED_MS = 2000;

/** Copies what stands beside it, and says so in its own place. */
export function CopyButton({ copy }: { copy: () => Promise<void> }) {
	const { messages, attempt, clock } = useModel();
	const words = messages.value.welcome;
	const isCopied = useSignal(false);

	useEffect(() => {
		if (!isCopied.value) return;
		return clock.after(CONFIRMED_MS, () => {
			isCopied.value = false;
		});
	}, [isCopied.value, isCopied, clock]);

	async function press(): Promise<void> {
		await attempt(
			copy().then(() => {
				isCopied.value = true;
			}),
		);
	}
	return (
		<Button onPress={() => void press()}>
			<span aria-live="polite">{isCopied.value ? words.copied : words.copy}</span>
		</Button>
	);
}
