/** Which word lists an artist's titles are made of. */
export type Script = 'latin' | 'chinese' | 'japanese' | 'arabic';

export interface ArtistName {
	readonly name: string;
	readonly script: Script;
}

const latin = [
	'Velvet Almanac',
	'Marlow & the Night Ferries',
	'Okapi Parade',
	'Ines Calloway',
	'The Paper Lighthouse',
	'Tin Orchard',
	'Halvard Brandvik',
	'Sister Cartographer',
	'Juniper Static',
	'Low Tide Committee',
	'Amaro Vell',
	'Glass Harbour',
	'The Reluctant Astronomers',
	'Priya Oleander',
	'Copper Swallow',
	'Nocturne Bakery',
	'Salt & Signal',
	'Théo Marchebois',
	'Lunar Post Office',
	'Quiet Machinery',
	'Wren Okonkwo',
	'Saturday Geology',
	'Cinder Valley Choir',
	'Mirabel Stone',
	'Foxglove Radio',
	'Eleven Umbrellas',
	'Ostrava Nights',
	'Dagny & Sol',
	'Honeycomb Theory',
	'The Grand Municipal Brass and Percussion Society of Lower Bellwether',
	'Kaleido',
	'Rosalind Vega Trio',
	'Arbor Day Parade',
	'Brother Meridian',
	'Soft Engine',
	'Zora Lindqvist',
	'Postcards from Elsewhere',
	'Umber',
	'Captain Daydream',
	'Northern Lamp Company',
] as const;

const chinese = ['纸船乐队', '林间电台', '夏小满'] as const;
const japanese = ['夜汽車クラブ', '水無月はるか'] as const;
const arabic = ['فرقة القمر', 'ليلى الساحل'] as const;

export const artistNames: readonly ArtistName[] = [
	...latin.map((name) => ({ name, script: 'latin' as const })),
	...chinese.map((name) => ({ name, script: 'chinese' as const })),
	...japanese.map((name) => ({ name, script: 'japanese' as const })),
	...arabic.map((name) => ({ name, script: 'arabic' as const })),
];
