import type { Person } from '../catalogue/people.ts';
import { followersOf } from '../catalogue/standing.ts';
import { links } from './links.ts';

/** A person as what they own names them. */
export function userReference(person: Person) {
	return { ...links('user', person.id), display_name: person.name };
}

/** What everybody may know of a person. */
export function userObject(person: Person) {
	return { ...userReference(person), followers: { href: null, total: followersOf(person) }, images: [] };
}
