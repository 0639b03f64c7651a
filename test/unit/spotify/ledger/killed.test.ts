import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../../../app/clock.ts';
import { createLedger } from '../../../../app/spotify/ledger/ledger.ts';
import { openLedgerFile } from '../../../../app/spotify/ledger/ledger-file.ts';
import { parseLines } from '../../../../app/spotify/ledger/record-lines.ts';

/** Side by side, because a process spends most of its life on starting. */
const LEDGERS = 4;
const KILLS = 200;
/** Two or three rounds of the sender. */
const MOST_REQUESTS = 12;
const LONGEST_LAST_MS = 3;

let folder: string;
let script: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baton-killed-'));
	script = join(folder, 'sender.mjs');
	// Not every Node that Baton is built with runs TypeScript by itself.
	await build({
		configFile: false,
		logLevel: 'silent',
		ssr: { noExternal: true },
		build: {
			ssr: join(import.meta.dirname, 'sender.ts'),
			outDir: folder,
			target: 'node22',
			minify: true,
			rollupOptions: { output: { entryFileNames: 'sender.mjs' } },
		},
	});
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** A server that counts what it receives. */
async function startReceiver() {
	let received = 0;
	const server = createServer((_request, response) => {
		received += 1;
		response.end();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		port: address && typeof address === 'object' ? address.port : 0,
		received: () => received,
		nextRequest: () => new Promise<IncomingMessage>((resolve) => server.once('request', resolve)),
		close: () => new Promise((closed) => server.close(closed)),
	};
}

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** Lets a process send and kills it at a random moment. Afterwards everything that it sent has been received. */
async function sendUntilKilled(ledgerPath: string, receiver: Receiver): Promise<void> {
	const sender = spawn(process.execPath, [script, ledgerPath, `${receiver.port}`], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const ended = once(sender, 'exit');
	const { socket } = await receiver.nextRequest();
	const drained = new Promise((closed) => socket.once('close', closed));
	for (let more = Math.floor(Math.random() * MOST_REQUESTS); more > 0; more -= 1) {
		await receiver.nextRequest();
	}
	await setTimeout(Math.random() * LONGEST_LAST_MS);
	sender.kill('SIGKILL');
	await Promise.all([ended, drained]);
}

async function killAgainAndAgain(ledgerPath: string): Promise<void> {
	const receiver = await startReceiver();
	for (let kills = 1; kills <= KILLS / LEDGERS; kills += 1) {
		await sendUntilKilled(ledgerPath, receiver);
		expect(parseLines(readFileSync(ledgerPath, 'utf8')).damaged).toBe(false);
		const ledger = createLedger({ file: openLedgerFile(ledgerPath), clock: systemClock });
		expect(ledger.isComplete()).toBe(true);
		const { spentToday } = ledger.budget();
		expect(spentToday).toBeGreaterThanOrEqual(receiver.received());
		// Of each process at most one request was noted and not sent any more.
		expect(spentToday).toBeLessThanOrEqual(receiver.received() + kills);
	}
	await receiver.close();
}

it(`counts all that was really sent, though killed ${KILLS} times`, { timeout: 90_000 }, async () => {
	const paths = Array.from({ length: LEDGERS }, (_, index) => join(folder, `ledger-${index}.jsonl`));
	// One that fails waits for the others, so that none is left behind.
	const results = await Promise.allSettled(paths.map(killAgainAndAgain));
	expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
});
