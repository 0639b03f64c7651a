import type { Language } from '../../../app/messages/language.ts';
import type { Settings, SettingsPatch } from '../../../app/settings/schema.ts';
import { useWords } from '../../model.ts';
import { Choice } from '../../parts/choice.tsx';
import { offered } from './offered.ts';

const DEFAULT_MINUTES = 10;
const MINUTES = [1, DEFAULT_MINUTES, 60];

interface KeepPopoverProps {
	readonly minutes: Settings['keepPopoverMinutes'];
	readonly change: (patch: SettingsPatch) => void;
}

/** How long the popover's page is kept while nobody looks at it. */
export function KeepPopover({ minutes, change }: KeepPopoverProps) {
	const { language, settings: words } = useWords();
	return (
		<Choice<number | 'always'>
			name={words.keepPopover}
			hint={words.keepPopoverHint}
			value={minutes ?? 'always'}
			options={[
				...offered(MINUTES, minutes ?? DEFAULT_MINUTES).map(
					(count) => [count, inWords(count, language)] as const,
				),
				['always', words.keepPopoverAlways],
			]}
			onChange={(chosen) => change({ keepPopoverMinutes: chosen === 'always' ? null : chosen })}
		/>
	);
}

function inWords(minutes: number, language: Language): string {
	const isHours = minutes % 60 === 0;
	return (isHours ? minutes / 60 : minutes).toLocaleString(language, {
		style: 'unit',
		unit: isHours ? 'hour' : 'minute',
		unitDisplay: 'short',
	});
}
