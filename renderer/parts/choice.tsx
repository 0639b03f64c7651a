import { RadioGroup, type RadioGroupProps } from './radio-group.tsx';
import { Row } from './row.tsx';

interface ChoiceProps<Value extends string | number> extends RadioGroupProps<Value> {
	readonly hint?: string;
}

/**
 * One of a few, all in sight. Not a `<select>`: its list is a window of its own on some desktops, and opening
 * it takes the focus that keeps the popover open.
 */
export const Choice = <Value extends string | number>({ hint, ...props }: ChoiceProps<Value>) => (
	<Row label={props.name} hint={hint}>
		<RadioGroup {...props} look="choice" />
	</Row>
);
