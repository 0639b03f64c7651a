import type { Messages } from '../app/messages/en.ts';
import { phrase } from '../app/messages/phrase.ts';
import type { Row } from '../app/queries/contract.ts';

export interface SavingWords {
	/** What a button is called that does it. */
	readonly ask: string;
	/** What is said once it is done. */
	readonly done: string;
}

/** What saving, liking or following it is called, or with `saves` false the opposite. */
export function savingWords({ kind, title: name }: Row, saves: boolean, words: Messages): SavingWords {
	const { menu, player } = words;
	switch (kind) {
		case 'track':
			return saves ? { ask: menu.like, done: menu.liked } : { ask: menu.unlike, done: menu.unliked };
		case 'episode':
			return saves
				? { ask: player.likeEpisode, done: player.likedEpisode }
				: { ask: player.unlikeEpisode, done: player.unlikedEpisode };
		case 'artist':
		case 'playlist':
			return saves
				? { ask: menu.follow, done: phrase(words, 'menu', 'followed', { name }) }
				: { ask: menu.unfollow, done: phrase(words, 'menu', 'unfollowed', { name }) };
		default:
			return saves ? { ask: menu.save, done: menu.saved } : { ask: menu.unsave, done: menu.unsaved };
	}
}
