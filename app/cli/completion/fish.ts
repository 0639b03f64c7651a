import type { Completed } from './completion.ts';

/** One line each: fish shows the help beside it. */
export function fishCompletion({ commands, options }: Completed): string {
	const names = commands.map(({ name }) => name).join(' ');
	return [
		'# Completes baton in fish: baton completion fish | source',
		'complete -c baton -f',
		...commands.map(
			({ name, help }) =>
				`complete -c baton -n 'not __fish_seen_subcommand_from ${names}' -a '${name}' -d '${help}'`,
		),
		...commands.flatMap(({ name, choices }) => {
			if (choices.length === 0) return [];
			const words =
				choices === 'devices'
					? '(baton device (string match -- --demo (commandline -opc)) --timeout 1 2>/dev/null | string sub -s 3)'
					: choices.join(' ');
			return [`complete -c baton -n '__fish_seen_subcommand_from ${name}' -a '${words}'`];
		}),
		...options.map(({ name, help }) => {
			const argument = name === '--timeout' ? ' -x' : '';
			return `complete -c baton -l '${name.slice(2)}'${argument} -d '${help}'`;
		}),
	].join('\n');
}
