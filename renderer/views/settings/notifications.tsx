import type { Messages } from '../../../app/messages/en.ts';
import type { AppState } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { Note } from './note.tsx';
import { Section } from './section.tsx';

/** When a new song is told of; and where that does not get to the person, what to do about it. */
export function Notifications({ state }: { state: AppState }) {
	const { words: messages, attempt, bridge, snapshot } = useModel();
	const words = messages.settings;
	const platform = snapshot.value?.platform ?? 'linux';
	const mode = state.settings.notifications;
	const obstacle = obstacleText(state.notifications, platform, messages);
	return (
		<Section title={words.notifications}>
			<RadioGroup
				look="options"
				name={words.notifications}
				value={mode}
				options={[
					['always', words.notifyAlways],
					['notOverFullscreen', words.notifyNotOverFullscreen],
					['onHotkey', words.notifyOnHotkey],
					['never', words.notifyNever],
				]}
				onChange={(notifications) => attempt(bridge.changeSettings({ notifications }))}
			/>
			{platform === 'darwin' && mode === 'notOverFullscreen' && <Note icon="info" text={words.notifyFocus} />}
			{obstacle && <Note icon="warning" text={obstacle} />}
		</Section>
	);
}

function obstacleText(
	status: AppState['notifications'],
	platform: NodeJS.Platform,
	{ notificationObstacle: words }: Messages,
): string | null {
	if (status === 'unavailable') return words.unavailable;
	if (status !== 'refused') return null;
	return words[platform === 'darwin' || platform === 'win32' ? platform : 'linux'];
}
