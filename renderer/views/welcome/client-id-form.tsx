import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { clientIdPattern } from '../../../app/settings/client-id.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';

/** The field for the client id, with the button that needs it. */
export function ClientIdForm({ storedClientId }: { storedClientId: string }) {
	const { words: messages, attempt, bridge, clientIdDraft } = useModel();
	const words = messages.welcome;
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const hasLeft = useSignal(false);

	const typed = clientIdDraft.value ?? storedClientId;
	const clientId = typed.trim().toLowerCase();
	const isMalformed = !clientIdPattern.test(clientId);
	const isComplaining = isMalformed && (hasLeft.value || cannotBecomeClientId(clientId));

	function signIn(event: Event): void {
		event.preventDefault();
		hasLeft.value = true;
		if (isMalformed) field.current?.focus();
		else void attempt(bridge.signIn({ clientId }));
	}

	function leave(event: FocusEvent & { readonly currentTarget: HTMLInputElement }): void {
		// On its way to the button: a complaint now would move it away from under the pointer.
		const next = event.relatedTarget;
		if (next instanceof Node && event.currentTarget.form?.contains(next)) return;
		hasLeft.value = typed !== '';
	}

	return (
		<form noValidate onSubmit={signIn}>
			<label for={id}>{words.step3}</label>
			<input
				ref={field}
				id={id}
				aria-label={words.clientId}
				aria-invalid={isComplaining}
				aria-describedby={`${id}-error`}
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
				maxLength={200}
				placeholder={words.clientId}
				value={typed}
				onInput={(event) => {
					clientIdDraft.value = event.currentTarget.value;
				}}
				onBlur={leave}
			/>
			<p class="hint failure" id={`${id}-error`} aria-live="polite">
				{isComplaining && words.clientIdMalformed}
			</p>
			<Button kind="primary">{words.signIn}</Button>
		</form>
	);
}

/** Whether going on typing cannot make it right, so that there is no need to wait with saying so. */
const cannotBecomeClientId = (text: string): boolean => text.length > 32 || /[^0-9a-f]/.test(text);
