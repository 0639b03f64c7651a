import { describe, expect, it } from 'vitest';
import { type Problem, SpotifyFailure } from '../../../../app/problem.ts';
import { either } from '../../../../app/spotify/access/either.ts';
import { problemOf } from '../setup.ts';

const closedToThisApp: Problem = { kind: 'forbidden', why: 'closedToThisApp' };

function ask(newer: Problem | 'answer', older: Problem | 'answer') {
	const tried: string[] = [];
	const form = (name: string, outcome: Problem | 'answer') => async () => {
		tried.push(name);
		if (outcome !== 'answer') throw new SpotifyFailure(outcome);
		return name;
	};
	const call = either('getPlaylistTracks', {
		getPlaylistItems: form('newer', newer),
		getPlaylistTracks: form('older', older),
	});
	return { call, tried };
}

describe('of two forms', () => {
	it('the newer one answers where it can, and the older one is left alone', async () => {
		const { call, tried } = ask('answer', 'answer');
		expect(await call).toBe('newer');
		expect(tried).toEqual(['newer']);
	});

	it('the older one answers where the newer one is closed', async () => {
		const { call, tried } = ask(closedToThisApp, 'answer');
		expect(await call).toBe('older');
		expect(tried).toEqual(['newer', 'older']);
	});

	it('none is available where both are closed', async () => {
		expect(await problemOf(ask(closedToThisApp, closedToThisApp).call)).toEqual(closedToThisApp);
	});

	it.each<Problem>([
		{ kind: 'offline' },
		{ kind: 'timeout', afterMs: 10_000 },
		{ kind: 'rateLimited', untilAt: 1 },
		{ kind: 'quotaSpent', untilAt: 1 },
		{ kind: 'signedOut' },
		{ kind: 'forbidden', why: 'missingScope' },
		{ kind: 'forbidden', why: 'listenerNotPremium' },
		{ kind: 'forbidden', why: 'ownerNotPremium' },
		{ kind: 'forbidden', why: 'notOnAllowlist' },
		{ kind: 'forbidden', why: 'notYours' },
		{ kind: 'notFound' },
		{ kind: 'badRequest' },
		{ kind: 'invalid', why: 'malformedId' },
		{ kind: 'server', status: 503 },
	])('the newer one keeps its own failure: %j', async (problem) => {
		const { call, tried } = ask(problem, 'answer');
		expect(await problemOf(call)).toBe(problem);
		expect(tried).toEqual(['newer']);
	});

	it('the older one has its own failures as well', async () => {
		expect(await problemOf(ask(closedToThisApp, { kind: 'notFound' }).call)).toEqual({ kind: 'notFound' });
	});
});
