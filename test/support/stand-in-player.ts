import { systemClock } from '../../app/clock.ts';
import { sessionBusSockets } from '../../app/dbus/address.ts';
import { type Body, type MethodCall, noBody, type Received } from '../../app/dbus/message.ts';
import { createMessageStream } from '../../app/dbus/message-stream.ts';
import { openSocket } from '../../app/dbus/socket.ts';
import type { Value } from '../../app/dbus/value.ts';
import { messageBus, PROPERTIES_INTERFACE } from '../../app/dbus/well-known.ts';

/** A program on the bus that behaves like Spotify's client, as far as it shows there. */
export interface StandInPlayer {
	/** Takes on these properties and tells of them. */
	change(properties: Readonly<Record<string, Value>>): void;
	/** Tells `PropertiesChanged` with a body of the test's making. */
	tell(body: Body): void;
	/** What it answers when asked for all its properties; null for never. */
	answer(body: Body | null): void;
	ownName(name: string): Promise<void>;
	dropName(name: string): Promise<void>;
	/** Leaves the bus, as a program that ends. */
	quit(): void;
}

export const SPOTIFY_NAME = 'org.mpris.MediaPlayer2.spotify';

const PATH = '/org/mpris/MediaPlayer2';
const PLAYER_INTERFACE = 'org.mpris.MediaPlayer2.Player';
const DO_NOT_QUEUE = 4;

/** The metadata of a track as Spotify's Linux client sends it. */
export function trackMetadata(id: string, title: string, artists: readonly string[]): Value {
	const entries: [string, Value][] = [
		['mpris:trackid', { signature: 's', value: `/com/spotify/track/${id}` }],
		['mpris:length', { signature: 't', value: 210_000_000n }],
		['mpris:artUrl', { signature: 's', value: 'https://i.scdn.co/image/ab67616d0000b273' }],
		['xesam:album', { signature: 's', value: 'Night Lines' }],
		['xesam:artist', { signature: 'as', value: artists }],
		['xesam:autoRating', { signature: 'd', value: 0.42 }],
		['xesam:title', { signature: 's', value: title }],
		['xesam:trackNumber', { signature: 'i', value: 3 }],
		['xesam:url', { signature: 's', value: `https://open.spotify.com/track/${id}` }],
	];
	return { signature: 'a{sv}', value: new Map(entries) };
}

export const status = (text: 'Playing' | 'Paused' | 'Stopped'): Value => ({ signature: 's', value: text });

/** The body of a `PropertiesChanged`. */
export function changedBody(properties: Readonly<Record<string, Value>>, invalidated: string[] = []): Body {
	return {
		signature: 'sa{sv}as',
		values: [PLAYER_INTERFACE, new Map(Object.entries(properties)), invalidated],
	};
}

export async function startStandInPlayer(
	address: string,
	properties: Readonly<Record<string, Value>> = {},
): Promise<StandInPlayer> {
	const [path = ''] = sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address });
	const socket = await openSocket(path, { userId: process.getuid?.() ?? 0, clock: systemClock });
	const waiting = new Map<number, () => void>();
	let all = { ...properties };
	let override: { body: Body | null } | null = null;
	const stream = createMessageStream({ socket, received, ended: () => {} });

	function received({ serial, message }: Received): void {
		if (message?.type === 'methodReturn') waiting.get(message.replySerial)?.();
		if (message?.type === 'methodCall' && message.interface === PROPERTIES_INTERFACE) reply(message, serial);
	}

	function reply(call: MethodCall, replySerial: number): void {
		const body = override ? override.body : { signature: 'a{sv}', values: [new Map(Object.entries(all))] };
		if (body)
			stream.send({ type: 'methodReturn', replySerial, destination: call.sender, sender: null, body });
	}

	function ask(member: string, body: Body): Promise<void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		const serial = stream.send({
			type: 'methodCall',
			...messageBus,
			member,
			sender: null,
			body,
			expectsReply: true,
		});
		waiting.set(serial, resolve);
		return promise;
	}

	function tell(body: Body): void {
		stream.send({
			type: 'signal',
			path: PATH,
			interface: PROPERTIES_INTERFACE,
			member: 'PropertiesChanged',
			destination: null,
			sender: null,
			body,
		});
	}

	await ask('Hello', noBody);
	return {
		change(properties) {
			all = { ...all, ...properties };
			tell(changedBody(properties));
		},
		tell,
		answer(body) {
			override = { body };
		},
		ownName: (name) => ask('RequestName', { signature: 'su', values: [name, DO_NOT_QUEUE] }),
		dropName: (name) => ask('ReleaseName', { signature: 's', values: [name] }),
		quit: stream.close,
	};
}
