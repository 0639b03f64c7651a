export interface Category {
	readonly id: string;
	readonly name: string;
	/** By name. */
	readonly playlists: readonly [string, ...string[]];
}

/** The shelves of the shop window. */
export const categories: readonly Category[] = [
	{ id: 'chill', name: 'Chill', playlists: ['Deep Blue Evening', 'The Big Quiet', 'Lo-fi Lighthouse'] },
	{ id: 'focus', name: 'Focus', playlists: ['Instrumental Focus', 'Piano after Dark', 'Café Corner'] },
	{ id: 'party', name: 'Party', playlists: ['Dance Floor Geology', 'Brass and Percussion'] },
	{ id: 'travel', name: 'Travel', playlists: ['Road Trip North', 'Morning Static'] },
	{ id: 'mandopop', name: '华语', playlists: ['独立之声'] },
	{
		id: 'new',
		name: 'New Releases',
		playlists: ['New Music Tuesday', 'Fresh from the Orchard', 'Only the Hits of Bellwether'],
	},
];

/** What is shown before anybody has searched. */
export const featuredPlaylists: readonly string[] = [
	'New Music Tuesday',
	'Fresh from the Orchard',
	'Deep Blue Evening',
	'Voices',
	'Road Trip North',
	'独立之声',
];
