interface ProgressBarProps {
	readonly name: string;
	readonly value: number;
	/** 0 while unknown. */
	readonly max: number;
	readonly text: string;
}

/** How far something is, without a way to change it. */
export function ProgressBar({ name, value, max, text }: ProgressBarProps) {
	const fraction = max > 0 ? Math.min(value / max, 1) : 0;
	return (
		<div
			class="slider"
			role="progressbar"
			aria-label={name}
			aria-valuemin={0}
			aria-valuemax={max}
			aria-valuenow={Math.round(Math.min(value, max))}
			aria-valuetext={text}
			style={{ '--fraction': fraction.toFixed(4) }}
		>
			<div class="slider-track">
				<div class="slider-fill" />
			</div>
		</div>
	);
}
