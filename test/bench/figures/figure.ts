/** One line of the output. */
export interface Figure {
	readonly metric: string;
	readonly value: number;
	readonly unit: 'ms' | 'ratio' | 'requests' | 'kB' | 'packages' | 'boolean';
	/** What to reach; null where nothing was set. */
	readonly goal: number | null;
	readonly better: 'lower' | 'higher';
}

/** A figure that had better be low, to two places. */
export function lower(metric: string, unit: Figure['unit'], value: number, goal: number | null): Figure {
	return { metric, value: Math.round(value * 100) / 100, unit, goal, better: 'lower' };
}
