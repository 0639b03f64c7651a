/** Paths on a grid of 24. */
interface Shape {
	readonly fill?: string;
	/** Drawn as a line with round ends. */
	readonly line?: string;
	/** A line in the colour of the surface, on top of the fill. */
	readonly cut?: string;
	readonly text?: string;
}

const speakerBox =
	'M3.5 9.75v4.5c0 .55.45 1 1 1h2.4l3.95 3.3a.7.7 0 0 0 1.15-.54V5.99a.7.7 0 0 0-1.15-.54L6.9 8.75H4.5c-.55 0-1 .45-1 1Z';
const softWave = 'M15.25 9.1a4.1 4.1 0 0 1 0 5.8';
const ring = 'M3.25 12a8.75 8.75 0 1 0 17.5 0 8.75 8.75 0 1 0-17.5 0';
const loop =
	'm16.75 3.25 3 3-3 3M19.5 6.25H8A4.25 4.25 0 0 0 3.75 10.5v.75M7.25 20.75l-3-3 3-3M4.5 17.75H16a4.25 4.25 0 0 0 4.25-4.25v-.75';

const shapes = {
	play: {
		fill: 'M7.5 5.3v13.4c0 1.02 1.12 1.65 2 1.12l10.9-6.7a1.32 1.32 0 0 0 0-2.24L9.5 4.18a1.32 1.32 0 0 0-2 1.12Z',
	},
	pause: {
		fill: 'M7.25 4.5H9c.69 0 1.25.56 1.25 1.25v12.5c0 .69-.56 1.25-1.25 1.25H7.25c-.69 0-1.25-.56-1.25-1.25V5.75c0-.69.56-1.25 1.25-1.25Zm7.75 0h1.75c.69 0 1.25.56 1.25 1.25v12.5c0 .69-.56 1.25-1.25 1.25H15c-.69 0-1.25-.56-1.25-1.25V5.75c0-.69.56-1.25 1.25-1.25Z',
	},
	next: {
		fill: 'M5.5 6.2v11.6c0 .98 1.08 1.57 1.9 1.04l8.85-5.73V18a1.25 1.25 0 0 0 2.5 0V6a1.25 1.25 0 0 0-2.5 0v4.89L7.4 5.16A1.24 1.24 0 0 0 5.5 6.2Z',
	},
	previous: {
		fill: 'M18.5 6.2v11.6c0 .98-1.08 1.57-1.9 1.04l-8.85-5.73V18a1.25 1.25 0 0 1-2.5 0V6a1.25 1.25 0 0 1 2.5 0v4.89l8.85-5.73a1.24 1.24 0 0 1 1.9 1.04Z',
	},
	seekForward: { line: 'M9.5 1.75 12.5 4.5l-3 2.75M12 4.5a8 8 0 1 0 7.6 5.5', text: '15' },
	seekBack: { line: 'M14.5 1.75 11.5 4.5l3 2.75M12 4.5A8 8 0 1 1 4.4 10', text: '15' },
	shuffle: {
		line: 'm17.75 4.25 2.75 2.75-2.75 2.75M17.75 14.25 20.5 17l-2.75 2.75M3.5 17h2.55a4 4 0 0 0 3.2-1.6l5.1-6.8a4 4 0 0 1 3.2-1.6H20M3.5 7h2.55a4 4 0 0 1 3.2 1.6l.55.73M13.8 14.67l.55.73a4 4 0 0 0 3.2 1.6H20',
	},
	repeat: { line: loop },
	repeatOne: { line: `${loop}M11 10.6l1.4-.85v4.75` },
	plus: { line: `${ring}M12 8v8M8 12h8` },
	check: { fill: 'M2.5 12a9.5 9.5 0 1 0 19 0 9.5 9.5 0 1 0-19 0', cut: 'm8 12.4 2.7 2.6L16 9.3' },
	volumeHigh: { fill: speakerBox, line: `${softWave}M18 6.35a8 8 0 0 1 0 11.3` },
	volumeLow: { fill: speakerBox, line: softWave },
	muted: { fill: speakerBox, line: 'm15.75 9.75 4.5 4.5m0-4.5-4.5 4.5' },
	settings: {
		line: 'M3.5 7.5h8.75M18.25 7.5h2.25M3.5 16.5h2.25M11.75 16.5h8.75M12.5 7.5a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0M6 16.5a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0',
	},
	back: { line: 'm14.5 5-7 7 7 7' },
	close: { line: 'm6.5 6.5 11 11m0-11-11 11' },
	warning: {
		line: 'M10.6 4.3 2.9 17.6a1.6 1.6 0 0 0 1.4 2.4h15.4a1.6 1.6 0 0 0 1.4-2.4L13.4 4.3a1.6 1.6 0 0 0-2.8 0ZM12 9.5v4.25M12 16.9v.1',
	},
	info: { line: `${ring}M12 11.25v4.75M12 8v.1` },
	note: {
		line: 'M9.25 17.25V5.6l10-2.1v11.65',
		fill: 'M3.5 17.5a3.25 2.75 0 1 0 6.5 0 3.25 2.75 0 1 0-6.5 0M13.5 15.4a3.25 2.75 0 1 0 6.5 0 3.25 2.75 0 1 0-6.5 0',
	},
	computer: {
		line: 'M6.25 5h11.5c.97 0 1.75.78 1.75 1.75v7c0 .97-.78 1.75-1.75 1.75H6.25c-.97 0-1.75-.78-1.75-1.75v-7C4.5 5.78 5.28 5 6.25 5ZM2.5 19h19',
	},
	phone: {
		line: 'M9.25 2.75h5.5A2.25 2.25 0 0 1 17 5v14a2.25 2.25 0 0 1-2.25 2.25h-5.5A2.25 2.25 0 0 1 7 19V5a2.25 2.25 0 0 1 2.25-2.25ZM11 18h2',
	},
	speaker: {
		line: 'M8.25 2.75h7.5A2.25 2.25 0 0 1 18 5v14a2.25 2.25 0 0 1-2.25 2.25h-7.5A2.25 2.25 0 0 1 6 19V5a2.25 2.25 0 0 1 2.25-2.25ZM8.75 14.5a3.25 3.25 0 1 0 6.5 0 3.25 3.25 0 1 0-6.5 0M12 7v.1',
	},
} satisfies Record<string, Shape>;

export type IconName = keyof typeof shapes;

/** Says nothing to screen readers: the control around it bears the name. */
export function Icon({ name }: { name: IconName }) {
	const { fill, line, cut, text }: Shape = shapes[name];
	return (
		<svg class={`icon ${name}`} viewBox="0 0 24 24" aria-hidden="true">
			{fill && <path d={fill} />}
			{line && <path class="line" d={line} />}
			{cut && <path class="line cut" d={cut} />}
			{text && (
				<text x="12" y="15.6" text-anchor="middle">
					{text}
				</text>
			)}
		</svg>
	);
}
