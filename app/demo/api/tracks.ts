import { analysisOf } from '../catalogue/analysis.ts';
import { json } from '../http/reply.ts';
import { audioFeaturesObject } from './audio-features-object.ts';
import { lookUpAll } from './id-lists.ts';
import { trackObject } from './objects.ts';
import { checkMarket, lookUp } from './parameters.ts';
import type { Route } from './route.ts';

export const trackRoutes: readonly Route[] = [
	{
		id: 'getSeveralTracks',
		on: 'GET /tracks',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const tracks = lookUpAll(call, world.catalogue.tracks, 50);
			return json(200, { tracks: tracks.map((track) => track && trackObject(world, track)) });
		},
	},
	{
		id: 'getTrack',
		on: 'GET /tracks/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			return json(200, trackObject(world, lookUp(call, world.catalogue.tracks)));
		},
	},
	{
		id: 'getSeveralAudioFeatures',
		on: 'GET /audio-features',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const tracks = lookUpAll(call, world.catalogue.tracks, 100);
			return json(200, { audio_features: tracks.map((track) => track && audioFeaturesObject(track)) });
		},
	},
	{
		id: 'getAudioFeatures',
		on: 'GET /audio-features/{id}',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: (call, world) => json(200, audioFeaturesObject(lookUp(call, world.catalogue.tracks))),
	},
	{
		id: 'getAudioAnalysis',
		on: 'GET /audio-analysis/{id}',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: (call, world) => json(200, analysisOf(lookUp(call, world.catalogue.tracks))),
	},
];
