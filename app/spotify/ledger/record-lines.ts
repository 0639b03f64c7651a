import * as v from 'valibot';
import { endpointFamilies } from '../endpoint-family.ts';
import { purposes } from './purpose.ts';
import type { LedgerRecord } from './records.ts';

const instant = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const family = v.picklist(endpointFamilies);

const wire: v.GenericSchema<unknown, LedgerRecord> = v.variant('kind', [
	v.object({
		kind: v.literal('sent'),
		atMs: instant,
		family,
		purpose: v.picklist(purposes),
		count,
	}),
	v.object({
		kind: v.literal('learned'),
		atMs: instant,
		window: v.picklist(['halfMinute', 'day']),
		family: v.nullable(family),
		ceiling: count,
	}),
	v.object({ kind: v.literal('gap'), atMs: instant }),
]);

/** One line of JSON without its end; a part of it is never taken for a whole one. */
export const formatLine = (record: LedgerRecord): string => JSON.stringify(record);

/**
 * The records of a file, without the lines that make no sense; `damaged` says whether there were any. The last
 * line may be torn, as a power cut leaves it.
 */
export function parseLines(text: string): { records: LedgerRecord[]; damaged: boolean } {
	const lines = text.split('\n');
	const last = lines.pop() ?? '';
	const parsed = lines.filter((line) => line !== '').map(parseLine);
	const records = [...parsed, parseLine(last)].filter((record) => record !== null);
	return { records, damaged: parsed.includes(null) };
}

function parseLine(line: string): LedgerRecord | null {
	try {
		const json: unknown = JSON.parse(line);
		const result = v.safeParse(wire, json);
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}
