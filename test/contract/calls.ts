import { type Problem, SpotifyFailure } from '../../app/problem.ts';
import type { Arguments } from './client.ts';
import { type Parameter, parametersOf, replacedBy } from './parameters.ts';
import type { Operation } from './table.ts';
import type { Things } from './things.ts';
import { valuesOf } from './values.ts';

/** Some options only make sense together with others; never with more than these. */
const MOST_COMPANIONS = 2;

/**
 * The first way of calling the operation that is not refused as senseless, with its answer: with what it requires
 * and what is `given`, then with one optional argument more, then with two. Rejects with every other problem.
 */
export async function smallestCall<Answer>(
	operation: Operation,
	things: Things,
	call: (args: Arguments) => Promise<Answer>,
	given: Arguments = {},
): Promise<{ args: Arguments; answer: Answer }> {
	const tried: string[] = [];
	for (const args of argumentSets(operation, things, given)) {
		try {
			return { args, answer: await call(args) };
		} catch (error) {
			if (!isSenseless(error)) throw error;
			tried.push(JSON.stringify(args));
		}
	}
	throw new Error(`${operation.id} takes none of ${tried.slice(0, 5).join(', ')} …`);
}

/**
 * The client refuses some calls before they go out, others its types rule out already; the player refuses some for
 * what it does at the moment.
 */
function isSenseless(error: unknown): boolean {
	return error instanceof TypeError || (error instanceof SpotifyFailure && senseless.has(error.problem.kind));
}

const senseless: ReadonlySet<Problem['kind']> = new Set(['invalid', 'restriction']);

function* argumentSets(operation: Operation, things: Things, given: Arguments): Generator<Arguments> {
	const parameters = parametersOf(operation);
	const givenOnes = parameters.filter(({ name }) => name in given);
	const others = parameters.filter(({ name }) => !(name in given));
	const replaced = new Set(givenOnes.flatMap(replacedBy));
	const valuesOfOne = (parameter: Parameter) => valuesOf(parameter, operation.path, things);
	const required = others
		.filter((parameter) => parameter.required && !replaced.has(parameter.name))
		.map((parameter) => [parameter.name, valuesOfOne(parameter)[0]]);
	const base: Arguments = { ...Object.fromEntries(required), ...given };
	const optional = others.filter((parameter) => !parameter.required);
	for (let companions = 0; companions <= MOST_COMPANIONS; companions += 1)
		yield* withCompanions(base, optional, companions, valuesOfOne);
}

/** Each choice of `count` from the optional ones, with each of their values. */
function* withCompanions(
	base: Arguments,
	optional: readonly Parameter[],
	count: number,
	valuesOfOne: (parameter: Parameter) => unknown[],
): Generator<Arguments> {
	if (count === 0) return yield base;
	for (const [index, companion] of optional.entries())
		for (const value of valuesOfOne(companion))
			yield* withCompanions(
				{ ...base, [companion.name]: value },
				optional.slice(index + 1),
				count - 1,
				valuesOfOne,
			);
}
