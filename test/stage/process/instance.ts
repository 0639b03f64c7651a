import * as v from 'valibot';

const startSchema = v.object({
	argv: v.array(v.string()),
	workingDirectory: v.string(),
	additionalData: v.optional(v.unknown()),
});

const lockSchema = v.object({ pid: v.number(), port: v.nullable(v.number()), key: v.string() });

/** What a second start tells the first one. */
export type Start = v.InferOutput<typeof startSchema>;

/** The lock file: who runs on this user data folder, and where it listens once it does. */
export type InstanceLock = v.InferOutput<typeof lockSchema>;

export const KEY_HEADER = 'x-stage-key';
export const START_PATH = '/start';

export const parseStart = (json: string): Start => v.parse(startSchema, JSON.parse(json));
export const parseLock = (json: string): InstanceLock => v.parse(lockSchema, JSON.parse(json));
