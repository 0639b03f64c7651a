import { between, createRandom, pick, seedOf } from '../random.ts';
import { genres } from './genres.ts';
import type { Album } from './model.ts';

/** What is known of a thing besides its making: the same at each start, as it follows from the id. */

const randomFor = (what: string, id: string) => createRandom(seedOf(`${what}/${id}`));

/** 0 to 100. */
export function popularityOf({ id }: { readonly id: string }): number {
	const random = randomFor('popularity', id);
	// Few are known to everybody.
	return Math.round(Math.min(random(), random()) * 100);
}

export function followersOf({ id }: { readonly id: string }): number {
	return between(randomFor('followers', id), 120, 2_400_000);
}

/** An artist's: one or two. */
export function genresOf({ id }: { readonly id: string }): string[] {
	const random = randomFor('genre', id);
	return [...new Set([pick(random, genres), pick(random, genres)])];
}

const labels = ['Lower Bellwether Records', 'Tin Roof', 'Paper Moon Phonographic', 'Self-released'] as const;

/** Whose label an artist's albums come out on. */
export function labelOf({ id }: { readonly id: string }): string {
	return pick(randomFor('label', id), labels);
}

/** The code on an album's sleeve. */
export function upcOf({ tracks }: Album): string {
	return tracks[0]?.isrc.slice(2) ?? '';
}
