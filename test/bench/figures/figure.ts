/** One line of the output. */
export interface Figure {
	readonly metric: string;
	readonly value: number;
	readonly unit:
		| 'ms'
		| 's'
		| 'ratio'
		| 'requests'
		| 'messages'
		| 'notifications'
		| 'answers'
		| 'operations'
		| 'kB'
		| 'tasks'
		| 'nodes'
		| 'packages'
		| 'violations'
		| 'boolean';
	/** What to reach; null where nothing was set. */
	readonly goal: number | null;
	readonly better: 'lower' | 'higher';
}

/** A figure that had better be low, to two places. */
export function lower(metric: string, unit: Figure['unit'], value: number, goal: number | null): Figure {
	return { metric, value: rounded(value), unit, goal, better: 'lower' };
}

/** A figure that had better be high, to two places. */
export function higher(metric: string, unit: Figure['unit'], value: number, goal: number | null): Figure {
	return { metric, value: rounded(value), unit, goal, better: 'higher' };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
