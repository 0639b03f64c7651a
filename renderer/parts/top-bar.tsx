import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import { IconButton } from './button.tsx';

interface TopBarProps {
	readonly demo: boolean;
	/** What stands at its start. */
	readonly children?: ComponentChildren;
	/** Before the way to Settings. */
	readonly buttons?: ComponentChildren;
}

/** The row above the player and the welcome, with the way to Settings. */
export function TopBar({ demo, children, buttons }: TopBarProps) {
	const { words, router } = useModel();
	return (
		<header class="top-bar">
			<div class="lead">{children}</div>
			{demo && (
				<span class="badge" title={words.welcome.demoHint}>
					{words.tray.demo}
				</span>
			)}
			{buttons}
			<IconButton
				icon="settings"
				id="open-settings"
				name={words.settings.title}
				onPress={() => router.open({ view: 'settings' })}
			/>
		</header>
	);
}
