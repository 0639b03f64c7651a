import type { ComponentChildren, Ref } from 'preact';
import { useModel } from '../model.ts';
import { IconButton } from './button.tsx';

interface TopBarProps {
	readonly demo: boolean;
	readonly settingsButton: Ref<HTMLButtonElement>;
	/** What stands at its start. */
	readonly children?: ComponentChildren;
}

/** The row above every view but Settings, with the way there. */
export function TopBar({ demo, settingsButton, children }: TopBarProps) {
	const { messages, view } = useModel();
	const words = messages.value;
	return (
		<header class="top-bar">
			<div class="lead">{children}</div>
			{demo && (
				<span class="badge" title={words.welcome.demoHint}>
					{words.tray.demo}
				</span>
			)}
			<IconButton
				icon="settings"
				name={words.settings.title}
				buttonRef={settingsButton}
				onPress={() => {
					view.value = 'settings';
				}}
			/>
		</header>
	);
}
