import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../app/dbus/value.ts';
import { songOfProperties } from '../../../../app/playback/signals/mpris-song.ts';
import { anyBody } from '../../dbus/wire/arbitrary.ts';

const ID = '4GKJALTXTwhZgLPp0usd5C';
const text = (value: string): Value => ({ signature: 's', value });
const texts = (...value: string[]): Value => ({ signature: 'as', value });

function songOf(status: Value | null, metadata: Value | null) {
	const properties = new Map<string, Value>();
	if (status !== null) properties.set('PlaybackStatus', status);
	if (metadata !== null) properties.set('Metadata', metadata);
	return songOfProperties(properties);
}

const metadataOf = (entries: Readonly<Record<string, Value>>): Value => new Map(Object.entries(entries));

const whole = metadataOf({
	'mpris:trackid': text(`/com/spotify/track/${ID}`),
	'xesam:title': text('Evening Train'),
	'xesam:artist': texts('The Lanterns', 'Ida Moor'),
});
const nothing = { uri: null, title: '', artists: [] };

describe('the song in the properties of a player', () => {
	it('has its URI, title and artists', () => {
		expect(songOf('Playing', whole)).toEqual({
			uri: `spotify:track:${ID}`,
			title: 'Evening Train',
			artists: ['The Lanterns', 'Ida Moor'],
			isPlaying: true,
		});
	});

	it.each([
		['Paused', false],
		['Stopped', false],
		['Playing', true],
	])('is known to be %s', (status, isPlaying) => {
		expect(songOf(status, whole)?.isPlaying).toBe(isPlaying);
	});

	it.each<[string, Value | null]>([
		['no status', null],
		['an unknown status', 'Dancing'],
		['a status that is a number', 1],
		['a status in a list', ['Playing']],
	])('is none without a status that can be told: %s', (_name, status) => {
		expect(songOf(status, whole)).toBeNull();
	});

	it.each<[string, Value | null]>([
		['are missing', null],
		['are text', 'spotify:track:x'],
		['are a list', [whole]],
		['are empty', new Map()],
		['have other keys', new Map<number, Value>([[1, text('a')]])],
		[
			'are of other types',
			metadataOf({ 'mpris:trackid': { signature: 'u', value: 7 }, 'xesam:title': texts('a') }),
		],
		['hold what no variant holds', new Map<string, Value>([['xesam:title', 'bare']])],
		['name no track', metadataOf({ 'mpris:trackid': text('/org/mpris/MediaPlayer2/TrackList/NoTrack') })],
		['have an artist that is no list', metadataOf({ 'xesam:artist': text('The Lanterns') })],
		['have artists without a name', metadataOf({ 'xesam:artist': texts('', '') })],
		['have artists that are numbers', metadataOf({ 'xesam:artist': { signature: 'au', value: [1, 2] } })],
	])('is told by its status alone where the metadata %s', (_name, metadata) => {
		expect(songOf('Playing', metadata)).toEqual({ ...nothing, isPlaying: true });
	});

	it.each([
		['empty', text('')],
		['of another type', { signature: 'u', value: 7 }],
		['of a local file', text('/com/spotify/local/Someone/Album/Song/215')],
	])('takes its URI from the address where the track id is %s', (_name, trackId) => {
		const metadata = metadataOf({
			'mpris:trackid': trackId,
			'xesam:url': text(`https://open.spotify.com/track/${ID}`),
		});
		expect(songOf('Playing', metadata)?.uri).toBe(`spotify:track:${ID}`);
	});

	it('is read from anything at all without harm', () => {
		fc.assert(
			fc.property(anyBody, ({ values }) => {
				const song = songOf('Playing', values[0] ?? null);
				expect(song).toMatchObject({ title: expect.any(String), isPlaying: true });
			}),
		);
	});
});
