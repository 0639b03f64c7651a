import * as v from 'valibot';
import type { Encoded } from './encoding.ts';

const encoded: v.GenericSchema<Encoded> = v.lazy(() =>
	v.union([v.null(), v.boolean(), v.number(), v.string(), v.array(encoded), v.record(v.string(), encoded)]),
);

const id = v.pipe(v.number(), v.integer());
const point = { x: v.number(), y: v.number() };

const fromDocument = v.variant('kind', [
	v.object({ kind: v.literal('send'), channel: v.string(), values: encoded }),
	v.object({ kind: v.literal('invoke'), call: id, channel: v.string(), values: encoded }),
	v.object({ kind: v.literal('open'), url: v.string() }),
	v.object({ kind: v.literal('navigate'), url: v.string() }),
]);

const command = v.variant('type', [
	v.object({
		type: v.literal('trayPress'),
		trayId: id,
		button: v.picklist(['left', 'middle', 'right']),
		...point,
	}),
	v.object({ type: v.literal('menuItem'), menuId: id, commandId: id }),
	v.object({ type: v.literal('menuClose'), menuId: id }),
	/** The person pressed elsewhere: no window of the app has the focus any more. */
	v.object({ type: v.literal('blur'), ...point }),
	v.object({ type: v.literal('windowFocus'), windowId: id }),
	/** As with Alt+F4. */
	v.object({ type: v.literal('windowClose'), windowId: id }),
	v.object({ type: v.literal('documentLoad'), windowId: id, serial: id }),
	v.object({ type: v.literal('document'), windowId: id, message: fromDocument }),
	v.object({ type: v.literal('notification'), notificationId: id, action: v.picklist(['click', 'close']) }),
	v.object({ type: v.literal('notificationAction'), notificationId: id, actionIndex: id }),
	v.object({ type: v.literal('shortcut'), accelerator: v.string() }),
	v.object({ type: v.literal('takeKey'), accelerator: v.string(), taken: v.boolean() }),
	v.object({
		type: v.literal('power'),
		event: v.picklist(['suspend', 'resume', 'lock-screen', 'unlock-screen']),
	}),
	v.object({ type: v.literal('online'), online: v.boolean() }),
	v.object({ type: v.literal('darkMode'), dark: v.boolean() }),
	v.object({ type: v.literal('startAgain') }),
	v.object({ type: v.literal('quit') }),
]);

/** What a person does on the desktop. */
export type Command = v.InferOutput<typeof command>;

/** Reads the commands of one request; throws when they are not any. */
export const parseCommands = (json: string): Command[] => v.parse(v.array(command), JSON.parse(json));
