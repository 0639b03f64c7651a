/** Somebody with an account at Spotify. */
export interface Person {
	readonly id: string;
	readonly name: string;
}

export const listenerPerson: Person = { id: 'robin.demo', name: 'Robin Demo' };

/** Whose playlists the listener follows. */
export const others: readonly Person[] = [
	{ id: 'orchard.radio', name: 'Orchard Radio' },
	{ id: 'dagny.demo', name: 'Dagny' },
	{ id: 'slow.lighthouse', name: 'The Slow Lighthouse' },
	{ id: 'duli.zhisheng', name: '独立之声电台' },
	{ id: 'bellwether.records', name: 'Bellwether Records' },
];
