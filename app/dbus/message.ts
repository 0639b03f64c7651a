import type { Value } from './value.ts';

/** The arguments of a message. */
export interface Body {
	readonly signature: string;
	readonly values: readonly Value[];
}

interface Envelope {
	/** A bus name; null for everybody who listens. */
	readonly destination: string | null;
	/** The unique name of the peer, put there by the bus, so that it cannot be forged. Null on the way out. */
	readonly sender: string | null;
	readonly body: Body;
}

export interface MethodCall extends Envelope {
	readonly type: 'methodCall';
	readonly path: string;
	readonly interface: string | null;
	readonly member: string;
	readonly expectsReply: boolean;
}

export interface MethodReturn extends Envelope {
	readonly type: 'methodReturn';
	readonly replySerial: number;
}

export interface ErrorReply extends Envelope {
	readonly type: 'error';
	readonly errorName: string;
	readonly replySerial: number;
}

export interface Signal extends Envelope {
	readonly type: 'signal';
	readonly path: string;
	readonly interface: string;
	readonly member: string;
}

export type Message = MethodCall | MethodReturn | ErrorReply | Signal;

/** What came, with the number that a reply to it has to name. */
export interface Received {
	readonly serial: number;
	/** Null for a type that the specification has added since, which is to be ignored. */
	readonly message: Message | null;
}

export const noBody: Body = { signature: '', values: [] };
