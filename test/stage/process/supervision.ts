import * as v from 'valibot';

/** What lets a page that is open stay open over a relaunch. */
export interface Continuation {
	readonly pagePort: number;
	readonly windowPort: number;
	/** The cookie's value. */
	readonly key: string;
}

/** From the app's process to the one that started it. */
type Supervised =
	| { readonly kind: 'listening'; readonly continuation: Continuation }
	/** An icon is in the panel. */
	| { readonly kind: 'tray' }
	| { readonly kind: 'relaunch'; readonly args: readonly string[] };

export const CONTINUATION_VARIABLE = 'STAGE_CONTINUATION';

const continuationSchema = v.object({ pagePort: v.number(), windowPort: v.number(), key: v.string() });

export const supervisedSchema = v.variant('kind', [
	v.object({ kind: v.literal('listening'), continuation: continuationSchema }),
	v.object({ kind: v.literal('tray') }),
	v.object({ kind: v.literal('relaunch'), args: v.array(v.string()) }),
]);

/** What the run before this one left; taken out of the environment, where the app would pass it on. */
export function takeContinuation(): Continuation | null {
	const json = process.env[CONTINUATION_VARIABLE];
	delete process.env[CONTINUATION_VARIABLE];
	return v.parse(v.nullable(continuationSchema), JSON.parse(json ?? 'null'));
}

export function tellSupervisor(message: Supervised): void {
	process.send?.(message);
}
