import type { Cancel } from '../../clock.ts';
import type { Body, MethodCall } from '../message.ts';
import { CallRefusal } from './call-refusal.ts';
import { type ExportedInterface, type Method, signatureOf } from './exported.ts';
import { describeObject } from './introspection.ts';
import { introspectableInterface, peerInterface, propertiesInterface } from './standard-interfaces.ts';

/** What other programs may call over one connection. */
export interface Objects {
	/** Puts an object at this path, in place of what was there. */
	add(path: string, interfaces: readonly ExportedInterface[]): Cancel;
	/** What to reply to a call. Rejects with a `CallRefusal`; with anything else only by a mistake of Baton's. */
	answer(call: MethodCall): Promise<Body>;
}

export function createObjects(): Objects {
	const objects = new Map<string, readonly ExportedInterface[]>();

	/** Each way to an object can be looked into, and who is there can be asked anywhere. */
	function interfacesAt(path: string): readonly ExportedInterface[] {
		const own = objects.get(path);
		const children = childrenOf(path, [...objects.keys()]);
		if (!own && children.length === 0) return [peerInterface];
		const readable: readonly ExportedInterface[] = [
			...(own ? [...own, propertiesInterface(own)] : []),
			introspectableInterface(() => describeObject(readable, children)),
			peerInterface,
		];
		return readable;
	}

	return {
		add(path, interfaces) {
			objects.set(path, interfaces);
			return () => {
				if (objects.get(path) === interfaces) objects.delete(path);
			};
		},
		async answer(call) {
			const { takes, gives, call: run } = methodFor(call, interfacesAt(call.path));
			const signature = signatureOf(takes);
			if (call.body.signature !== signature)
				throw new CallRefusal('InvalidArgs', `${call.member} takes “${signature}”`);
			return { signature: signatureOf(gives), values: await run(call.body.values) };
		},
	};
}

/** The elements that come next on the way from this path to those below it. */
function childrenOf(path: string, paths: readonly string[]): readonly string[] {
	const prefix = path === '/' ? path : `${path}/`;
	const below = paths.filter((one) => one !== path && one.startsWith(prefix));
	return [...new Set(below.map((one) => one.slice(prefix.length).split('/')[0] ?? ''))];
}

/** A call need not say of which interface the method is. */
function methodFor(
	{ interface: name, member }: MethodCall,
	interfaces: readonly ExportedInterface[],
): Method {
	const named = interfaces.filter((one) => name === null || one.name === name);
	const found = named.flatMap(({ methods }) => (Object.hasOwn(methods, member) ? [methods[member]] : []))[0];
	if (found) return found;
	// Nothing but whether somebody is there can be asked.
	if (interfaces.length === 1) throw new CallRefusal('UnknownObject', 'There is no object at this path');
	if (named.length === 0) throw new CallRefusal('UnknownInterface', 'There is no such interface here');
	throw new CallRefusal('UnknownMethod', 'There is no such method here');
}
