/** Paths on a grid of 24: what is drawn as a line with round ends, and below it what is filled as well. */
type Shape = readonly [line: string, filled?: string];

const speakerBox = 'M4 9.5h3L11.5 6v12L7 14.5H4Z';
const softWave = 'M15.5 9a4.2 4.2 0 0 1 0 6';
const ring = 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0';
const loop = 'm17 3 3 3-3 3m3-3H8a4 4 0 0 0-4 4v1m3 10-3-3 3-3m-3 3h12a4 4 0 0 0 4-4v-1';

const shapes = {
	play: ['', 'M8.5 5.5v13L19 12Z'],
	pause: ['', 'M7 5.5h2v13H7Zm8 0h2v13h-2Z'],
	next: ['', 'M6.5 6.5v11L15 12Zm10.75 0H18v11h-.75Z'],
	previous: ['', 'M17.5 6.5v11L9 12Zm-11.5 0h.75v11H6Z'],
	seekForward: [
		'M9.5 1.75 12.5 4.5l-3 2.75M12 4.5a8 8 0 1 0 7.6 5.5M9 11l1.25-.9v5m4.75-5h-2.5V12c3.3-.5 3.3 3.1 0 3.1',
	],
	seekBack: [
		'M14.5 1.75 11.5 4.5l3 2.75M12 4.5A8 8 0 1 1 4.4 10M9 11l1.25-.9v5m4.75-5h-2.5V12c3.3-.5 3.3 3.1 0 3.1',
	],
	shuffle: [
		'm17.75 4.25 2.75 2.75-2.75 2.75m0 4.5L20.5 17l-2.75 2.75M3.5 17H6a4 4 0 0 0 3.2-1.6l5.1-6.8A4 4 0 0 1 17.5 7H20M3.5 7H6a4 4 0 0 1 3.2 1.6l.6.7m4 5.4.5.7a4 4 0 0 0 3.2 1.6H20',
	],
	repeat: [loop],
	repeatOne: [`${loop}m-9-2.5 1.5-1v5`],
	plus: [`${ring}M12 8v8m-4-4h8`],
	check: ['m8 12.4 2.7 2.6L16 9.3', ring],
	volumeHigh: [`${softWave}M18 6.5a8 8 0 0 1 0 11`, speakerBox],
	volumeLow: [softWave, speakerBox],
	muted: ['m16 9.75 4.5 4.5m0-4.5-4.5 4.5', speakerBox],
	settings: [
		'M3.5 7.5h9m5.5 0h2.5m-17 9H6m5.5 0h9m-8-9a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0M6 16.5a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0',
	],
	back: ['m14.5 5-7 7 7 7'],
	close: ['m6.5 6.5 11 11m0-11-11 11'],
	warning: ['M12 4 3.25 19.5h17.5ZM12 10v4m0 2.6v.1'],
	recent: [`${ring}M12 7v5.25l3.25 2`],
	refresh: ['M19.5 5v4.5H15M19 9.5A7.75 7.75 0 1 0 19.75 12'],
	info: [`${ring}M12 11.5V16m0-8v.1`],
	note: [
		'M9.5 17V5.5l10-2V15',
		'M4.5 17a2.5 2 0 1 0 5 0 2.5 2 0 1 0-5 0m10-2a2.5 2 0 1 0 5 0 2.5 2 0 1 0-5 0',
	],
	computer: ['M4.5 5h15v10.5h-15Zm-2 14h19'],
	phone: ['M7 3h10v18H7Zm4 15h2'],
	speaker: ['M6 3h12v18H6Zm2.75 11.5a3.25 3.25 0 1 0 6.5 0 3.25 3.25 0 1 0-6.5 0M12 7v.1'],
	player: [ring, 'M10 8.5v7l5.5-3.5Z'],
	home: ['M4 11 12 4l8 7v9h-5.5v-6h-5v6H4Z'],
	search: ['M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0m11.2 4.7 4.8 4.8'],
	library: ['M4.5 4v16M10 4v16m4.5-15.4 5 15'],
	queue: ['M4 6h16M4 12h9m-9 6h9', 'M16.5 12v7l5-3.5Z'],
	more: [
		'',
		'M4 12a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0m6.4 0a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0m6.4 0a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0',
	],
	playing: ['M6 18v-6m6 6V6m6 12v-4'],
	addToPlaylist: ['M4 6h16M4 12h9m-9 6h7m7-6v8m-4-4h8'],
	remove: ['M5 7h14m-9 0V4.5h4V7M7 7l.8 12.5h8.4L17 7'],
	album: [`${ring}M9.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0`],
	artist: ['M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4.5 20c.6-4 3.8-6 7.5-6s6.9 2 7.5 6'],
	external: ['M13 5h6v6m0-6-8.5 8.5M17 14v5H5V7h5'],
	pin: ['M9 4h6l-.8 6 3.3 3.5h-11L9.8 10Zm3 9.5V20'],
	edit: ['m5 19 .8-3.8L16 5l3 3L8.8 18.2Z'],
	picture: ['M4 5h16v14H4Zm0 11.5 4.5-5 4.5 5m-1.5-1.7 3-3.3 5.5 6M14.5 8.7v.1'],
	grip: ['M9 6v.1M9 12v.1M9 18v.1M15 6v.1m0 5.9v.1m0 5.9v.1'],
} satisfies Record<string, Shape>;

export type IconName = keyof typeof shapes;

/** Says nothing to screen readers: the control around it bears the name. */
export function Icon({ name }: { name: IconName }) {
	const [line, filled]: Shape = shapes[name];
	return (
		<svg class={`icon ${name}`} viewBox="0 0 24 24" aria-hidden="true">
			<path fill="currentColor" d={filled} />
			<path d={line} />
		</svg>
	);
}
