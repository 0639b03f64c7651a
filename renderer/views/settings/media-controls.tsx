import type { Settings, SettingsPatch } from '../../../app/settings/schema.ts';
import type { MediaControls } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { Switch } from '../../parts/switch.tsx';

interface MediaControlsRowsProps {
	readonly status: MediaControls;
	readonly settings: Settings;
	readonly change: (patch: SettingsPatch) => Promise<void>;
}

/** Whether the desktop shows Baton beside its other players, and what became of that. */
export function MediaControlsRows({ status, settings, change }: MediaControlsRowsProps) {
	const { settings: words } = useModel().words;
	const hints: Partial<Record<MediaControls, string>> = {
		aside: words.mediaControlsAside,
		unavailable: words.mediaControlsUnavailable,
	};
	return (
		<>
			<Switch
				label={words.mediaControls}
				hint={hints[status] ?? ''}
				checked={settings.mediaControls}
				onChange={(mediaControls) => change({ mediaControls })}
			/>
			{settings.mediaControls && (
				<Switch
					label={words.stepAside}
					checked={settings.stepAside}
					onChange={(stepAside) => change({ stepAside })}
				/>
			)}
		</>
	);
}
