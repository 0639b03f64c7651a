import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface MessageProps {
	/** A failure interrupts a screen reader; a notice waits its turn. */
	readonly tone: 'failure' | 'notice';
	readonly title?: string;
	readonly text: string;
	/** Buttons below the words. */
	readonly children?: ComponentChildren;
	readonly onDismiss?: () => void;
}

/** A box with words that stay until their cause is gone or they are dismissed. */
export function Message({ tone, title, text, children, onDismiss }: MessageProps) {
	const { messages } = useModel();
	return (
		<section class={`message ${tone}`} role={tone === 'failure' ? 'alert' : 'status'}>
			<Icon name={tone === 'failure' ? 'warning' : 'info'} />
			<div class="message-body">
				{title && <strong>{title}</strong>}
				<p>{text}</p>
				{children && <div class="message-actions">{children}</div>}
			</div>
			{onDismiss && (
				<IconButton icon="close" name={messages.value.notice.dismiss} look="small" onPress={onDismiss} />
			)}
		</section>
	);
}
