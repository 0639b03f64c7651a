import { useLayoutEffect, useRef } from 'preact/hooks';
import { adopt } from '../styles/adopt.ts';
import styles from './field.css?inline';
import { RadioGroup, type RadioGroupProps } from './radio-group.tsx';

adopt(styles);

/** One of several; those that do not fit are scrolled to. */
export function Chips<Value extends string>(props: RadioGroupProps<Value>) {
	const line = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const chosen = line.current?.querySelector(':checked')?.parentElement;
		chosen?.scrollIntoView({ inline: 'center', block: 'nearest' });
	}, [props.value]);
	return (
		<div
			ref={line}
			class="chip-line"
			onWheel={({ currentTarget, deltaY }) => {
				currentTarget.scrollLeft += deltaY;
			}}
		>
			<RadioGroup {...props} look="chips" />
		</div>
	);
}
