import * as v from 'valibot';
import { skipToNext, skipToPrevious } from '../player/advance.ts';
import { setShuffle } from '../player/order.ts';
import { activate, changeDevice, changePlayer } from '../player/session.ts';
import { addToQueue, pause, resume, seek, select, setRepeat } from '../player/transport.ts';
import { badRequest, integer, jsonBody, notFound, word } from './parameters.ts';
import { readPlayRequest } from './play-body.ts';
import { command, commandable, submit, targetOf, volumeRefused } from './player-target.ts';
import type { Route } from './route.ts';

const scopes = ['user-modify-playback-state'];

const transferSchema = v.object({ device_ids: v.array(v.string()), play: v.nullish(v.boolean()) });

export const playerCommandRoutes: readonly Route[] = [
	{
		id: 'transferPlayback',
		on: 'PUT /me/player',
		scopes,
		handle(call, world) {
			const body = jsonBody(call, transferSchema);
			if (body === null) throw badRequest('Missing required field: device_ids');
			const [id, ...others] = body.device_ids;
			if (id === undefined || others.length > 0) throw badRequest('Exactly one device_id must be provided');
			const device = commandable(world, id);
			return submit(world, (session, at) => {
				const moved = activate(device.id)(session, at);
				return body.play === true ? changePlayer(resume)(moved, at) : moved;
			});
		},
	},
	{
		id: 'startOrResumePlayback',
		on: 'PUT /me/player/play',
		scopes,
		handle(call, world) {
			const request = readPlayRequest(call, world);
			if (request.kind === 'select') {
				return command(call, world, [], (player, at) => select(player, request.selection, at));
			}
			const { positionMs, dropsQueue } = request;
			return command(call, world, positionMs === null ? ['resuming'] : [], (player, at) => {
				const kept = dropsQueue ? { ...player, queued: [] } : player;
				return resume(positionMs === null ? kept : seek(kept, positionMs, at), at);
			});
		},
	},
	{
		id: 'pausePlayback',
		on: 'PUT /me/player/pause',
		scopes,
		handle: (call, world) => command(call, world, ['pausing'], pause),
	},
	{
		id: 'skipToNext',
		on: 'POST /me/player/next',
		scopes,
		handle: (call, world) => command(call, world, ['skipping_next'], skipToNext),
	},
	{
		id: 'skipToPrevious',
		on: 'POST /me/player/previous',
		scopes,
		handle: (call, world) => command(call, world, ['skipping_prev'], skipToPrevious),
	},
	{
		id: 'seekToPosition',
		on: 'PUT /me/player/seek',
		scopes,
		handle(call, world) {
			const positionMs = integer(call, 'position_ms', { least: 0 });
			return command(call, world, ['seeking'], (player, at) => seek(player, positionMs, at));
		},
	},
	{
		id: 'setRepeatMode',
		on: 'PUT /me/player/repeat',
		scopes,
		handle(call, world) {
			const mode = word(call, 'state', ['track', 'context', 'off']);
			const forbiddenBy = mode === 'track' ? 'toggling_repeat_track' : 'toggling_repeat_context';
			return command(call, world, [forbiddenBy], (player, at) => setRepeat(player, mode, at));
		},
	},
	{
		id: 'setShuffle',
		on: 'PUT /me/player/shuffle',
		scopes,
		handle(call, world) {
			const shuffle = word(call, 'state', ['true', 'false']) === 'true';
			return command(call, world, ['toggling_shuffle'], (player, at) => setShuffle(player, shuffle, at));
		},
	},
	{
		id: 'setVolume',
		on: 'PUT /me/player/volume',
		scopes,
		handle(call, world) {
			const volumePercent = integer(call, 'volume_percent', { least: 0, most: 100 });
			const device = targetOf(call, world);
			if (!device.supportsVolume) throw volumeRefused();
			return submit(world, changeDevice(device.id, { volumePercent }));
		},
	},
	{
		id: 'addToQueue',
		on: 'POST /me/player/queue',
		scopes,
		handle(call, world) {
			const uri = call.query.get('uri');
			if (uri === null) throw badRequest('Required parameter uri missing');
			if (!/^spotify:(track|episode):[0-9A-Za-z]{22}$/.test(uri)) throw badRequest('Invalid track uri');
			const entry = world.catalogue.entryOf(uri);
			if (entry === null) throw notFound();
			return command(call, world, [], (player) => addToQueue(player, entry));
		},
	},
];
