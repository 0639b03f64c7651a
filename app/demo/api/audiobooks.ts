import type { Audiobook } from '../catalogue/model.ts';
import { json } from '../http/reply.ts';
import { lookUpAll } from './id-lists.ts';
import { offsetPage, pageOf } from './paging.ts';
import { checkMarket, lookUp } from './parameters.ts';
import { resumePointFor } from './resume-point.ts';
import type { Call, Route } from './route.ts';
import { savedRoutes } from './saved-routes.ts';
import { audiobookReference, chapterReference } from './spoken-objects.ts';
import type { World } from './world.ts';

function chaptersOf(call: Call, world: World, { chapters }: Audiobook) {
	return chapters.map((chapter) => ({
		...chapterReference(world, chapter),
		...resumePointFor(call, chapter),
	}));
}

function audiobookObject(call: Call, world: World, audiobook: Audiobook) {
	const address = `${world.origin}/v1/audiobooks/${audiobook.id}/chapters`;
	return {
		...audiobookReference(world, audiobook),
		chapters: pageOf(address, chaptersOf(call, world, audiobook), 50, 0),
	};
}

export const audiobookRoutes: readonly Route[] = [
	{
		id: 'getMultipleAudiobooks',
		on: 'GET /audiobooks',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const books = lookUpAll(call, world.catalogue.audiobooks, 50);
			return json(200, { audiobooks: books.map((book) => book && audiobookObject(call, world, book)) });
		},
	},
	{
		id: 'getAudiobook',
		on: 'GET /audiobooks/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			return json(200, audiobookObject(call, world, lookUp(call, world.catalogue.audiobooks)));
		},
	},
	{
		id: 'getAudiobookChapters',
		on: 'GET /audiobooks/{id}/chapters',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const chapters = chaptersOf(call, world, lookUp(call, world.catalogue.audiobooks));
			return json(200, offsetPage(call, world.origin, chapters, { most: 50, fallback: 20 }));
		},
	},
	...savedRoutes({
		type: 'audiobook',
		plural: 'audiobooks',
		most: 50,
		scopesToRead: ['user-library-read'],
		all: ({ catalogue }) => catalogue.audiobooks,
		object: (_call, world, audiobook) => audiobookReference(world, audiobook),
	}),
];
