import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { hasMessageBus } from '../../support/private-bus.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { type Figure, lower } from './figure.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const held = { listeners: count, timers: count, connections: count };
const heldByPopover = v.object({
	kind: v.literal('held'),
	before: v.object(held),
	after: v.object(held),
});
const counts = v.object({ ...held, busNames: count });
const heldByStarts = v.object({ before: counts, after: counts });

/** What a process holds on to after a few starts of Baton, and after a thousand more. */
export type HeldByStarts = v.InferOutput<typeof heldByStarts>;

/** Of listeners, timers, connections and names on the bus, the one that grew most. */
export async function measureLeaks(): Promise<Figure[]> {
	const starts = await startAThousandTimes();
	const shows = await showAThousandTimes();
	return [
		lower('held after 1,000 starts against before', 'ratio', growth(starts), 1),
		lower('held after 1,000 shows of the popover against before', 'ratio', growth(shows), 1),
	];
}

interface Compared<Counts> {
	readonly before: Counts;
	readonly after: Counts;
}

function growth<Counts extends Readonly<Record<string, number>>>({
	before,
	after,
}: Compared<Counts>): number {
	const ratios = Object.entries(before).map(([what, number]) => {
		const now = after[what] ?? number;
		return number === 0 ? now + 1 : now / number;
	});
	return Math.max(...ratios);
}

async function startAThousandTimes(): Promise<HeldByStarts> {
	if (!hasMessageBus) throw new Error('There is no dbus-daemon on this computer.');
	return v.parse(heldByStarts, await firstMessage('./many-starts.js', [], [], () => true));
}

/** On the stage, without a browser. */
function showAThousandTimes() {
	return inTemporaryFolder(async (folder) => {
		const stage = (name: string): string => new URL(`../stage/${name}`, import.meta.url).href;
		const told = await firstMessage(
			'../main/main.js',
			['--demo', '--hidden', `--user-data-dir=${folder}`],
			['--import', stage('register.js'), '--import', stage('show-and-hide.js')],
			(message) => v.is(heldByPopover, message),
		);
		return v.parse(heldByPopover, told);
	});
}

/** What the script tells its parent, the first message that is wanted. It is ended then. */
async function firstMessage(
	script: string,
	args: readonly string[],
	execArgv: readonly string[],
	isWanted: (message: unknown) => boolean,
): Promise<unknown> {
	const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
		execArgv: [...execArgv],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	const ended = once(child, 'exit');
	const wanted = new Promise<unknown>((resolve) => {
		child.on('message', (message) => isWanted(message) && resolve(message));
	});
	const early = ended.then(([code]) => {
		throw new Error(`${script} ended with ${code}.`);
	});
	try {
		return await Promise.race([wanted, early]);
	} finally {
		child.kill();
		await ended;
	}
}
