import type { Chapter } from '../catalogue/model.ts';
import { json } from '../http/reply.ts';
import { lookUpAll } from './id-lists.ts';
import { checkMarket, lookUp } from './parameters.ts';
import { resumePointFor } from './resume-point.ts';
import type { Call, Route } from './route.ts';
import { chapterObject } from './spoken-objects.ts';
import type { World } from './world.ts';

function chapterFor(call: Call, world: World, chapter: Chapter) {
	return { ...chapterObject(world, chapter), ...resumePointFor(call, chapter) };
}

export const chapterRoutes: readonly Route[] = [
	{
		id: 'getSeveralChapters',
		on: 'GET /chapters',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const chapters = lookUpAll(call, world.catalogue.chapters, 50);
			return json(200, { chapters: chapters.map((chapter) => chapter && chapterFor(call, world, chapter)) });
		},
	},
	{
		id: 'getChapter',
		on: 'GET /chapters/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			return json(200, chapterFor(call, world, lookUp(call, world.catalogue.chapters)));
		},
	},
];
