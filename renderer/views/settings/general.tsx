import type { SettingsPatch } from '../../../app/settings/schema.ts';
import type { AppState, LoginItem } from '../../../app/state.ts';
import { formatPercent } from '../../format.ts';
import { useModel } from '../../model.ts';
import { Choice } from '../../parts/choice.tsx';
import { Row } from '../../parts/row.tsx';
import { Slider } from '../../parts/slider.tsx';
import { Switch } from '../../parts/switch.tsx';
import { KeepPopover } from './keep-popover.tsx';
import { MediaControlsRows } from './media-controls.tsx';

const MIN_STEP_PERCENT = 1;
const MAX_STEP_PERCENT = 25;

/** It is wanted, and yet Baton does not start. */
const obstacles: readonly LoginItem[] = [
	'absent',
	'disabled',
	'needsApproval',
	'outdated',
	'foreign',
	'failed',
];

/** The rows of what can be set by itself. */
export function General({ state: { settings, mediaControls, loginItem, demo } }: { state: AppState }) {
	const { words: messages, attempt, bridge, snapshot } = useModel();
	const words = messages.settings;
	const { volumeStepPercent } = settings;
	const change = (patch: SettingsPatch): Promise<void> => attempt(bridge.changeSettings(patch));
	const changeStep = (percent: number): Promise<void> =>
		change({ volumeStepPercent: Math.min(Math.max(percent, MIN_STEP_PERCENT), MAX_STEP_PERCENT) });
	const percentOf = (value: number): string => formatPercent(value, messages.language);
	return (
		<>
			<Row label={words.volumeStep}>
				<Slider
					name={words.volumeStep}
					value={volumeStepPercent}
					min={MIN_STEP_PERCENT}
					max={MAX_STEP_PERCENT}
					arrowStep={1}
					pageStep={5}
					textOf={percentOf}
					newsOf={volumeStepPercent}
					onValue={changeStep}
					onStep={(delta) => changeStep(volumeStepPercent + delta)}
				>
					{(percent) => <output>{percentOf(percent)}</output>}
				</Slider>
			</Row>
			<Switch
				label={words.startAtLogin}
				hint={settings.startAtLogin && obstacles.includes(loginItem) ? words.startAtLoginObstacle : ''}
				checked={settings.startAtLogin}
				onChange={(startAtLogin) => change({ startAtLogin })}
			/>
			{snapshot.value?.platform === 'darwin' && (
				<Switch
					label={words.songBesideIcon}
					checked={settings.songBesideIcon}
					onChange={(songBesideIcon) => change({ songBesideIcon })}
				/>
			)}
			{snapshot.value?.platform === 'win32' && (
				<Switch
					label={words.inTaskbar}
					checked={settings.inTaskbar}
					onChange={(inTaskbar) => change({ inTaskbar })}
				/>
			)}
			{mediaControls !== 'none' && (
				<MediaControlsRows status={mediaControls} settings={settings} change={change} />
			)}
			<Choice
				name={words.theme}
				value={settings.theme}
				options={[
					['system', words.themeSystem],
					['light', words.themeLight],
					['dark', words.themeDark],
				]}
				onChange={(theme) => change({ theme })}
			/>
			<Choice
				name={words.language}
				value={settings.language}
				options={[
					['system', words.languageSystem],
					['en', words.languageEnglish],
					['zh-CN', words.languageChinese],
				]}
				onChange={(chosen) => change({ language: chosen })}
			/>
			<KeepPopover minutes={settings.keepPopoverMinutes} change={change} />
			<Switch
				label={words.demo}
				hint={words.demoHint}
				checked={demo}
				onChange={(wanted) => attempt(bridge.setDemo({ demo: wanted }))}
			/>
		</>
	);
}
