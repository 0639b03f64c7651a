import type { ComponentChildren } from 'preact';
import { useWords } from '../model.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface MessageProps {
	/** A failure interrupts a screen reader; a notice waits its turn. */
	readonly isFailure?: boolean;
	readonly title?: string | undefined;
	readonly text: string;
	/** Buttons below the words. */
	readonly children?: ComponentChildren;
	readonly onDismiss?: (() => unknown) | undefined;
}

/** A box with words that stay until their cause is gone or they are dismissed. */
export function Message({ isFailure = false, title, text, children, onDismiss }: MessageProps) {
	const words = useWords();
	return (
		<section class={`message ${isFailure ? 'failure' : ''}`} role={isFailure ? 'alert' : 'status'}>
			<Icon name={isFailure ? 'warning' : 'info'} />
			<div class="message-body">
				{title && <strong>{title}</strong>}
				<p>{text}</p>
				{children && <div class="message-actions">{children}</div>}
			</div>
			{onDismiss && <IconButton icon="close" name={words.notice.dismiss} look="small" onPress={onDismiss} />}
		</section>
	);
}
