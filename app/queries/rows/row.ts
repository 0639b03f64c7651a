import { pageUrl } from '../../spotify/page-url.ts';
import type { PageLink, Row } from '../contract.ts';

/** What everything of Spotify's catalogue comes with. */
export interface Named {
	readonly uri: string | null;
	readonly name: string | null;
	readonly external_urls: { readonly spotify: string | null } | null;
}

/** What a kind of thing tells beyond its name. */
export type Facts = Partial<Omit<Row, 'kind' | 'uri' | 'title' | 'url'>>;

/** Null for something without a URI, which can neither be played nor opened. */
export function rowOf(kind: Row['kind'], thing: Named, facts: Facts): Row | null {
	return thing.uri === null ? null : { ...bare, ...facts, kind, ...namesOf(thing), uri: thing.uri };
}

/** What it is called, and where its page on Spotify is. */
export const namesOf = (thing: Named) => ({ title: thing.name ?? '', url: pageUrl(thing) });

export const bare = {
	by: [],
	album: null,
	cover: null,
	explicit: false,
	durationMs: null,
	isPlayable: true,
} as const satisfies Required<Omit<Facts, 'releaseDate'>>;

export function pageLink({ name, uri }: Pick<Named, 'name' | 'uri'>): PageLink | null {
	return name ? { name, uri } : null;
}

export const pageLinks = (things: readonly Pick<Named, 'name' | 'uri'>[]): PageLink[] =>
	things.flatMap((thing) => pageLink(thing) ?? []);

/** The names of those who have no page in Baton. */
export const plainNames = (names: readonly (string | null | undefined)[]): PageLink[] =>
	names.flatMap((name) => (name ? [{ name, uri: null }] : []));

interface Playability {
	readonly is_playable?: boolean | null;
	readonly restrictions: { readonly reason: string | null } | null;
}

/** Spotify says whether something plays where the listener is only when it knows where that is. */
export const isPlayable = ({ is_playable, restrictions }: Playability): boolean =>
	is_playable ?? restrictions === null;

export const durationOf = ({ duration_ms }: { readonly duration_ms: number | null }): number | null =>
	duration_ms === null ? null : Math.max(duration_ms, 0);
