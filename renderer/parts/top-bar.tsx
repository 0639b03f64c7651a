import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import { IconButton } from './button.tsx';

/** Where focus goes back to from Settings. */
export const SETTINGS_BUTTON_ID = 'settings';

interface TopBarProps {
	readonly demo: boolean;
	/** What stands at its start. */
	readonly children?: ComponentChildren;
}

/** The row above every view but Settings, with the way there. */
export function TopBar({ demo, children }: TopBarProps) {
	const { words, view } = useModel();
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
				id={SETTINGS_BUTTON_ID}
				name={words.settings.title}
				onPress={() => {
					view.value = 'settings';
				}}
			/>
		</header>
	);
}
