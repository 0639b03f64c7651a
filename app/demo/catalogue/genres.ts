/** Spelled as the seeds for recommendations are. */
export const genres = [
	'acoustic',
	'ambient',
	'brass',
	'chamber-pop',
	'chill',
	'dream-pop',
	'electronic',
	'folk',
	'indie-pop',
	'jazz',
	'piano',
	'post-rock',
	'singer-songwriter',
	'synth-pop',
] as const;
