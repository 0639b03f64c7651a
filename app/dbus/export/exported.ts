import type { Value } from '../value.ts';

/**
 * An interface of an object that other programs may call. The bus answers what is not in it, so that methods and
 * properties only ever see what fits their types.
 */
export interface ExportedInterface {
	/** Such as `org.mpris.MediaPlayer2.Player`. */
	readonly name: string;
	readonly methods: Readonly<Record<string, Method>>;
	readonly properties: Readonly<Record<string, Property>>;
	/** Each with its arguments; only to be described, as sending them is left to who knows when. */
	readonly signals: Readonly<Record<string, readonly Argument[]>>;
}

export interface Argument {
	readonly name: string;
	/** One complete type. */
	readonly type: string;
}

export interface Method {
	readonly takes: readonly Argument[];
	readonly gives: readonly Argument[];
	/** Rejects, or throws, a `CallRefusal`. */
	call(values: readonly Value[]): readonly Value[] | Promise<readonly Value[]>;
}

export interface Property {
	/** One complete type. */
	readonly type: string;
	get(): Value;
	/** Rejects, or throws, a `CallRefusal`. Without it the property is read-only. */
	set?(value: Value): void | Promise<void>;
	/** Whether `PropertiesChanged` tells of changes. */
	readonly emitsChange: 'true' | 'false' | 'const';
}

export const signatureOf = (args: readonly Argument[]): string => args.map(({ type }) => type).join('');
