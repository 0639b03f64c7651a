/** What there is to choose from. One that was written into the settings file stays in sight. */
export const offered = (numbers: readonly number[], chosen: number): readonly number[] =>
	[...new Set([...numbers, chosen])].sort((one, other) => one - other);
