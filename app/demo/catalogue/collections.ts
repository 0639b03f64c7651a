/** Twelve shows, each with what its episodes are called. */
export const showDescriptions = [
	{ name: 'The Slow Atlas', about: 'One place each week, visited by ear.', episodes: 'Letters from the' },
	{ name: 'Kitchen Acoustics', about: 'Why things sound the way they do.', episodes: 'The Sound of the' },
	{ name: 'Small Hours', about: 'Conversations recorded after midnight.', episodes: 'Up Late with the' },
	{
		name: 'A History of Ordinary Objects',
		about: 'Great stories of small things.',
		episodes: 'A History of the',
	},
	{
		name: 'Night Shift Science',
		about: 'Research that happens while others sleep.',
		episodes: 'On the Trail of the',
	},
	{
		name: 'Record of the Week',
		about: 'One album, end to end, with those who made it.',
		episodes: 'The Making of',
	},
	{ name: 'Second Language', about: 'Growing up between words.', episodes: 'The Word for' },
	{ name: '城市漫步', about: '用声音走过一座又一座城市。', episodes: '走进' },
	{ name: 'The Understudies', about: 'People who were nearly famous.', episodes: 'The Other' },
	{ name: 'Weather Permitting', about: 'Plans, and what became of them.', episodes: 'Waiting for the' },
	{
		name: 'Ten Minute Symphony',
		about: 'Classical music, without the cough.',
		episodes: 'Ten Minutes with the',
	},
	{
		name: 'Footnotes: The Unabridged and Frequently Interrupted Podcast about Everything below the Line',
		about: 'Small print, read aloud.',
		episodes: 'A Footnote on the',
	},
] as const;

interface PlaylistDescription {
	readonly name: string;
	readonly about?: string;
	/** Somebody's id; the listener's own have none, the others are followed. */
	readonly owner?: string;
	/** `public` unless named otherwise. */
	readonly visibility?: 'private' | 'collaborative';
}

/** Holds a thousand tracks, as lists do that somebody has kept for years. */
export const LONG_LIST = 'The Long List';
/** Mixes kinds: everything that a playlist may hold. */
export const MIXED_LIST = 'Everything at Once';

/** The listener's own playlists first. */
export const playlistDescriptions: readonly PlaylistDescription[] = [
	{ name: 'Sunday Slow', about: 'No hurry before noon.' },
	{ name: 'Desk Hours' },
	{ name: 'Long Way Home' },
	{ name: 'Rain on the Skylight' },
	{ name: 'Kitchen Disco', visibility: 'collaborative', about: 'Whoever cooks, chooses.' },
	{ name: 'Songs to Repair Bicycles to' },
	{ name: '深夜电台', about: '睡不着的时候听。' },
	{ name: '夏の終わり' },
	{ name: 'ليالي الصيف' },
	{ name: 'For Mum', visibility: 'private' },
	{ name: 'Running, Reluctantly', visibility: 'private' },
	{ name: 'Train Windows' },
	{ name: MIXED_LIST },
	{ name: 'Borrowed from Dagny' },
	{ name: 'Every Song That Was Playing When Something Important Happened, in No Particular Order' },
	{ name: LONG_LIST, about: 'Never shorter.' },
	{ name: 'Fresh from the Orchard', owner: 'orchard.radio', about: 'Picked this week.' },
	{ name: 'Morning Static', owner: 'orchard.radio' },
	{ name: 'Brass and Percussion', owner: 'orchard.radio' },
	{ name: 'Instrumental Focus', owner: 'slow.lighthouse' },
	{ name: 'Deep Blue Evening', owner: 'slow.lighthouse' },
	{ name: 'New Music Tuesday', owner: 'orchard.radio', about: 'Tuesday is early enough.' },
	{ name: 'Café Corner', owner: 'orchard.radio' },
	{ name: 'Lo-fi Lighthouse', owner: 'slow.lighthouse' },
	{ name: 'The Big Quiet', owner: 'slow.lighthouse' },
	{ name: 'Road Trip North', owner: 'dagny.demo', visibility: 'collaborative' },
	{ name: '独立之声', owner: 'duli.zhisheng' },
	{ name: 'Piano after Dark', owner: 'slow.lighthouse' },
	{ name: 'Dance Floor Geology', owner: 'orchard.radio' },
	{ name: 'Voices', owner: 'dagny.demo' },
	{ name: 'Only the Hits of Bellwether', owner: 'bellwether.records' },
];
