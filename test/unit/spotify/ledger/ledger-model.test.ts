import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../../../app/spotify/ledger/memory-ledger-file.ts';
import { type Purpose, purposes } from '../../../../app/spotify/ledger/purpose.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Event =
	| { kind: 'send'; purpose: Purpose }
	| { kind: 'pass'; ms: number }
	/** The wall clock is set while Baton runs. */
	| { kind: 'jump'; ms: number }
	| { kind: 'sleep'; ms: number }
	/** Baton ends, without any farewell, and starts again after a while. */
	| { kind: 'restart'; offMs: number }
	/** So it does, and somebody sets the wall clock meanwhile. */
	| { kind: 'setBack'; offMs: number; ms: number };

const someMs = fc.oneof(fc.nat(MINUTE_MS), fc.nat(HOUR_MS), fc.nat(DAY_MS + HOUR_MS));
const someJumpMs = fc.integer({ min: 2_000, max: 2 * DAY_MS }).chain((ms) => fc.constantFrom(ms, -ms));

const send = fc.record({ kind: fc.constant('send' as const), purpose: fc.constantFrom(...purposes) });
const usual: fc.Arbitrary<Event>[] = [
	send,
	send,
	send,
	fc.record({ kind: fc.constant('pass' as const), ms: someMs }),
	fc.record({ kind: fc.constant('jump' as const), ms: someJumpMs }),
	fc.record({ kind: fc.constant('sleep' as const), ms: someMs }),
	fc.record({ kind: fc.constant('restart' as const), offMs: someMs }),
];
const setBack = fc.record({
	kind: fc.constant('setBack' as const),
	offMs: someMs,
	ms: fc.integer({ min: 2_000, max: 2 * DAY_MS }),
});
const eventsOf = (events: fc.Arbitrary<Event>[]) => fc.array(fc.oneof(...events), { maxLength: 120 });

/** What a ledger should know, told in the plainest way: each request and how long ago it was. */
interface Model {
	sent: { purpose: Purpose; ageMs: number }[];
}

function createWorld() {
	const clock = createFakeClock();
	const file = memoryLedgerFile();
	const model: Model = { sent: [] };
	let ledger: Ledger = createLedger({ file, clock });

	function grow(ms: number): void {
		model.sent = model.sent.map((one) => ({ ...one, ageMs: Math.max(one.ageMs + ms, 0) }));
	}

	function happen(event: Event): void {
		switch (event.kind) {
			case 'send':
				model.sent.push({ purpose: event.purpose, ageMs: 0 });
				ledger.note('player', event.purpose);
				break;
			case 'pass':
				clock.advance(event.ms);
				grow(event.ms);
				break;
			case 'jump':
				clock.jump(event.ms);
				// Whoever plans the next read asks soon.
				ledger.pace('background', 'player');
				break;
			case 'sleep':
				ledger.setAsleep(true);
				clock.jump(event.ms);
				ledger.setAsleep(false);
				grow(event.ms);
				break;
			case 'restart':
				clock.advance(event.offMs);
				grow(event.offMs);
				ledger = createLedger({ file, clock });
				break;
			case 'setBack':
				clock.advance(event.offMs);
				clock.jump(-event.ms);
				grow(event.offMs - event.ms);
				ledger = createLedger({ file, clock });
		}
		model.sent = model.sent.filter(({ ageMs }) => ageMs < DAY_MS);
	}

	return {
		happen,
		clock,
		ledger: () => ledger,
		expected: () => ({
			spentToday: model.sent.length,
			last30s: model.sent.filter(({ ageMs }) => ageMs < 30_000).length,
			byPurpose: purposes.map((purpose) => model.sent.filter((one) => one.purpose === purpose).length),
		}),
		counted() {
			const { spentToday, last30s } = ledger.budget();
			const hours = ledger.history();
			const byPurpose = purposes.map((purpose) => hours.reduce((sum, hour) => sum + hour[purpose], 0));
			return { spentToday, last30s, byPurpose };
		},
	};
}

it('counts what a plain list of all requests would, whatever happens', () => {
	fc.assert(
		fc.property(eventsOf(usual), (events) => {
			const world = createWorld();
			for (const event of events) {
				world.happen(event);
				expect(world.counted()).toEqual(world.expected());
			}
		}),
		{ numRuns: 300 },
	);
});

it('counts no less when the wall clock is set back between two runs, and no longer than a day', () => {
	fc.assert(
		fc.property(eventsOf([...usual, setBack]), (events) => {
			const world = createWorld();
			for (const event of events) {
				world.happen(event);
				const counted = world.counted();
				const expected = world.expected();
				expect(counted.spentToday).toBeGreaterThanOrEqual(expected.spentToday);
				expect(counted.last30s).toBeGreaterThanOrEqual(expected.last30s);
			}
			world.clock.advance(DAY_MS);
			expect(world.ledger().budget().spentToday).toBe(0);
		}),
		{ numRuns: 300 },
	);
});
