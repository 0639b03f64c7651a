import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../app/keys-of.ts';
import { en } from '../../../app/messages/en.ts';
import { describeProblem } from '../../../app/messages/problem.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import type {
	ForbiddenReason,
	InvalidReason,
	Problem,
	ProblemKind,
	RestrictionReason,
} from '../../../app/problem.ts';

const untilAt = Date.UTC(2026, 10, 21, 14, 30);
const formatTime = (at: number) => new Date(at).toISOString().slice(11, 16);

/** Records, so that a new kind or reason without words does not compile. */
const forbidden = {
	missingScope: /sign out and in/i,
	listenerNotPremium: /premium/i,
	ownerNotPremium: /owner.*premium/i,
	notOnAllowlist: /user management/i,
	closedToThisApp: /your app/i,
	notYours: /of your own/i,
} satisfies Record<ForbiddenReason, RegExp>;

const invalid = {
	malformedId: /not an id/i,
	malformedUri: /not a link/i,
	wrongType: /of this kind/i,
	empty: /nothing to do/i,
	outOfRange: /beyond/i,
	tooLong: /longer/i,
	excludeEachOther: /only one/i,
	offsetWithoutList: /no list/i,
	offsetNotSupported: /from their beginning/i,
	listedTwice: /listed twice/i,
	notJpeg: /only jpeg/i,
	tooManyPins: /more pins/i,
} satisfies Record<InvalidReason, RegExp>;

const restriction = {
	volumeNotSupported: /volume/i,
	deviceNotControllable: /remote/i,
	noPreviousTrack: /previous/i,
	noNextTrack: /next/i,
	alreadyPaused: /does not allow/i,
	alreadyPlaying: /does not allow/i,
	notPlaying: /nothing is playing/i,
	unknown: /does not allow/i,
} satisfies Record<RestrictionReason, RegExp>;

const problems = {
	offline: [{ kind: 'offline' }],
	timeout: [{ kind: 'timeout', afterMs: 10_000 }],
	rateLimited: [{ kind: 'rateLimited', untilAt }],
	quotaSpent: [{ kind: 'quotaSpent', untilAt }],
	signedOut: [{ kind: 'signedOut' }],
	forbidden: keysOf(forbidden).map((why): Problem => ({ kind: 'forbidden', why })),
	noDevice: [{ kind: 'noDevice' }],
	restriction: keysOf(restriction).map((reason): Problem => ({ kind: 'restriction', reason })),
	notFound: [{ kind: 'notFound' }],
	badRequest: [{ kind: 'badRequest' }],
	invalid: keysOf(invalid).map((why): Problem => ({ kind: 'invalid', why })),
	tooLarge: [{ kind: 'tooLarge' }],
	server: [
		{ kind: 'server', status: 503 },
		{ kind: 'server', status: null },
	],
} satisfies Record<ProblemKind, Problem[]>;

const everyProblem: Problem[] = Object.values(problems).flat();

describe.each([
	['English', en],
	['Chinese', zhCN],
])('a problem in %s', (_, messages) => {
	const say = (problem: Problem) => describeProblem(messages, problem, formatTime);

	it.each(everyProblem)('has words: %o', (problem) => {
		expect(say(problem)).toMatch(/\S.*[.。]$/);
		expect(say(problem)).not.toMatch(/undefined|null|NaN/);
	});

	it.each([...problems.rateLimited, ...problems.quotaSpent])('says when it ends: %o', (problem) => {
		expect(say(problem)).toContain('14:30');
	});

	it('tells a short break from a spent day', () => {
		expect(say({ kind: 'rateLimited', untilAt })).not.toBe(say({ kind: 'quotaSpent', untilAt }));
	});

	it('names the status of a fault of Spotify’s, and none where the connection broke', () => {
		expect(say({ kind: 'server', status: 503 })).toContain('503');
		expect(say({ kind: 'server', status: null })).not.toMatch(/\d/);
	});
});

describe('a refusal', () => {
	it.each(keysOf(forbidden))('because of %s says what can be done', (why) => {
		expect(describeProblem(en, { kind: 'forbidden', why }, formatTime)).toMatch(forbidden[why]);
	});

	it.each(keysOf(restriction))('by the player, %s, says what is not possible', (reason) => {
		expect(describeProblem(en, { kind: 'restriction', reason }, formatTime)).toMatch(restriction[reason]);
	});
});
