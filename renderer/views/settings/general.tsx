import { useSignal } from '@preact/signals';
import type { Settings, SettingsPatch } from '../../../app/settings/schema.ts';
import { formatPercent } from '../../format.ts';
import { useModel } from '../../model.ts';
import { Choice } from '../../parts/choice.tsx';
import { Slider } from '../../parts/slider.tsx';
import { Switch } from '../../parts/switch.tsx';
import { Section } from './section.tsx';

interface GeneralProps {
	readonly settings: Settings;
	readonly demo: boolean;
}

const volumeStepBounds = { min: 1, max: 25 };

export function General({ settings, demo }: GeneralProps) {
	const { messages, attempt, bridge } = useModel();
	const words = messages.value.settings;
	const change = (patch: SettingsPatch): Promise<void> => attempt(bridge.changeSettings(patch));
	return (
		<Section title={words.general}>
			<Switch
				label={words.notifications}
				checked={settings.notifications}
				onChange={(notifications) => void change({ notifications })}
			/>
			<VolumeStep
				stepPercent={settings.volumeStepPercent}
				onChange={(volumeStepPercent) => change({ volumeStepPercent })}
			/>
			<Switch
				label={words.startAtLogin}
				checked={settings.startAtLogin}
				onChange={(startAtLogin) => void change({ startAtLogin })}
			/>
			<Choice
				label={words.theme}
				value={settings.theme}
				options={[
					{ value: 'system', text: words.themeSystem },
					{ value: 'light', text: words.themeLight },
					{ value: 'dark', text: words.themeDark },
				]}
				onChange={(theme) => void change({ theme })}
			/>
			<Choice
				label={words.language}
				value={settings.language}
				options={[
					{ value: 'system', text: words.languageSystem },
					{ value: 'en', text: words.languageEnglish },
					{ value: 'zh-CN', text: words.languageChinese },
				]}
				onChange={(language) => void change({ language })}
			/>
			<Switch
				label={words.demo}
				hint={words.demoHint}
				checked={demo}
				onChange={(wanted) => void attempt(bridge.setDemo({ demo: wanted }))}
			/>
		</Section>
	);
}

interface VolumeStepProps {
	readonly stepPercent: number;
	readonly onChange: (stepPercent: number) => Promise<void>;
}

function VolumeStep({ stepPercent, onChange }: VolumeStepProps) {
	const { messages, language } = useModel();
	const held = useSignal<number | null>(null);
	const { min, max } = volumeStepBounds;
	return (
		<div class="row">
			<span class="row-text">{messages.value.settings.volumeStep}</span>
			<span class="volume-step">
				<Slider
					name={messages.value.settings.volumeStep}
					value={stepPercent}
					min={min}
					max={max}
					arrowStep={1}
					pageStep={5}
					textOf={(value) => formatPercent(value, language.value)}
					newsOf={stepPercent}
					onValue={onChange}
					onHold={(value) => {
						held.value = value;
					}}
					onStep={(delta) => void onChange(Math.min(Math.max(stepPercent + delta, min), max))}
				/>
				<output>{formatPercent(held.value ?? stepPercent, language.value)}</output>
			</span>
		</div>
	);
}
