import type { Messages } from '../messages/en.ts';
import type { Check, SelfCheck } from './contract.ts';

/** What runs Baton. */
export interface Versions {
	readonly baton: string;
	readonly electron: string;
	readonly node: string;
	readonly platform: NodeJS.Platform;
	/** Of the system, as `os.release()` has it. */
	readonly system: string;
	/** Such as `x64`. */
	readonly architecture: string;
}

/** The self-check in plain lines, for a report of a fault: whoever reads it learns nothing of who sent it. */
export function textOf({ checks }: SelfCheck, versions: Versions, messages: Messages): string {
	return [headOf(versions, messages), ...checks.map((check) => linesOf(check, messages))].join('\n\n');
}

function headOf(
	{ baton, electron, node, platform, system, architecture }: Versions,
	messages: Messages,
): string {
	return [
		`Baton ${baton}, ${messages.language}`,
		// Who builds a kernel of their own may have put their name into its version.
		`Electron ${electron}, Node ${node}, ${platform} ${/^[\d.]*/.exec(system)?.[0] ?? ''} ${architecture}`,
	].join('\n');
}

function linesOf(
	{ name, verdict, finding, advice, details }: Check,
	{ check, verdict: verdicts }: Messages,
): string {
	return [
		`${check[name]}: ${verdicts[verdict]}`,
		`  ${finding}`,
		...(advice === null ? [] : [`  ${advice}`]),
		...details.map((detail) => `  - ${detail}`),
	].join('\n');
}
