import type { Signal } from './message.ts';
import { textOf } from './value.ts';

/** Which signals to hear. What is left out may be anything. */
export interface SignalRule {
	/** A unique name, or `org.freedesktop.DBus`: signals never come under another. */
	readonly sender?: string;
	readonly path?: string;
	readonly interface?: string;
	readonly member?: string;
	/** The first argument. */
	readonly arg0?: string;
	/** The first argument, or what begins with this and a dot. */
	readonly arg0namespace?: string;
}

/** As the bus wants it written. https://dbus.freedesktop.org/doc/dbus-specification.html#message-bus-routing-match-rules */
export function formatRule(rule: SignalRule): string {
	return Object.entries({ type: 'signal', ...rule })
		.map(([key, value]) => `${key}='${value.replaceAll("'", "'\\''")}'`)
		.join(',');
}

/** The bus sends what any rule of the connection asks for, so that each has to look again. */
export function matches(rule: SignalRule, signal: Signal): boolean {
	return (
		fits(rule.sender, signal.sender) &&
		fits(rule.path, signal.path) &&
		fits(rule.interface, signal.interface) &&
		fits(rule.member, signal.member) &&
		matchesArgument(rule, textOf(signal.body.values[0]))
	);
}

const fits = (wanted: string | undefined, actual: string | null): boolean =>
	wanted === undefined || wanted === actual;

function matchesArgument({ arg0, arg0namespace }: SignalRule, argument: string | null): boolean {
	if (!fits(arg0, argument)) return false;
	if (arg0namespace === undefined) return true;
	return argument === arg0namespace || (argument?.startsWith(`${arg0namespace}.`) ?? false);
}
