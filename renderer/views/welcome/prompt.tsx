import type { ComponentChildren } from 'preact';
import batonUrl from '../../../build/baton.svg?no-inline';

interface PromptProps {
	readonly title: string;
	readonly text: string;
	/** Whether Baton waits for something meanwhile. */
	readonly isWaiting: boolean;
	/** What can be done now. */
	readonly children: ComponentChildren;
}

/** Baton's mark with one thing to say, in the middle of the popover. */
export function Prompt({ title, text, isWaiting, children }: PromptProps) {
	return (
		<div class="prompt">
			<img class={isWaiting ? 'waiting' : ''} src={batonUrl} alt="" />
			<div role="status">
				<h1>{title}</h1>
				<p>{text}</p>
			</div>
			{children}
		</div>
	);
}
