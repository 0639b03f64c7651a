import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shell, shells } from '../../../app/cli/own-commands.ts';
import { commandNames } from '../../../app/commands/names.ts';
import type { OpenedCommands } from '../../../app/commands/open.ts';
import { type BuiltCommandLine, buildCommandLine, runToEnd } from '../../support/command-line.ts';
import {
	createCommandedBaton,
	makeRuntimeFolder,
	openTo,
	type RuntimeFolder,
} from '../../support/commands-world.ts';
import { hasProgram } from '../../support/programs.ts';
import { playing } from '../desktop/states.ts';

const names = ['Desk', 'Living Room', "Ada's Echo", 'Küche $HOME', '$(touch x) `y` "z"; \\'];

let built: BuiltCommandLine;
let runtime: RuntimeFolder;
let opened: OpenedCommands;
let openedDemo: OpenedCommands;

beforeAll(async () => {
	built = await buildCommandLine();
	runtime = makeRuntimeFolder();
	const baton = createCommandedBaton();
	baton.list({
		ok: true,
		value: names.map((name, index) => ({ ...playing().device, id: name, name, isActive: index === 0 })),
	});
	opened = await openTo(baton, runtime);
	const demo = createCommandedBaton();
	demo.list({ ok: true, value: [{ ...playing().device, id: 'demo', name: 'Demo speaker', isActive: true }] });
	openedDemo = await openTo(demo, { ...runtime, address: runtime.demoAddress });
});
afterAll(() => {
	opened.close();
	openedDemo.close();
	runtime.remove();
	built.remove();
});

/** Lines with the cursor at their end, and what is offered there. Of the devices, one has what shells would expand. */
const expected: Readonly<Record<string, readonly string[]>> = {
	'baton ': commandNames,
	'baton vol': ['volume'],
	'baton p': ['pause', 'play', 'play-uri', 'previous'],
	'baton repeat ': ['context', 'off', 'track'],
	'baton --demo shuffle o': ['off', 'on'],
	'baton now --j': ['--json'],
	'baton completion ': ['bash', 'fish', 'zsh'],
	'baton next ': [],
	'baton device ': names,
	'baton device K': ['Küche $HOME'],
	'baton --demo device ': ['Demo speaker'],
	'baton device --demo ': ['Demo speaker'],
	'baton volume --s': ['--start'],
};

/** Each prints for every line that it is given what it offers, one a line, and then `END`. */
const harnesses: Readonly<Record<Shell, { readonly start: readonly string[]; readonly script: string }>> = {
	// The function that `complete` was given, called as Readline does.
	bash: {
		start: ['--norc', '--noprofile'],
		script: `source <(baton completion bash)
			complete=$(complete -p baton)
			for line; do
				read -ra COMP_WORDS <<<"$line"
				[[ $line == *' ' ]] && COMP_WORDS+=('')
				COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
				$(sed 's/.*-F \\([^ ]*\\).*/\\1/' <<<"$complete")
				# As Readline would hand them on when the line is run.
				for word in "\${COMPREPLY[@]}"; do eval "printf '%s\\n' $word"; done
				echo END
			done`,
	},
	fish: {
		start: ['--no-config'],
		script: `baton completion fish | source
			for line in $argv
				complete -C "$line" | string replace -r '\\t.*' ''
				echo END
			end`,
	},
	// A line editor on a terminal of its own, in which the matches are written down as they are added.
	zsh: {
		start: ['-f'],
		script: `zmodload zsh/zpty
			print -r -- 'autoload -Uz compinit && compinit -u -D
				source <(baton completion zsh)
				PS1= PS2=
				compadd() {
					local -a found
					builtin compadd -O found "$@"
					builtin compadd "$@"
					print -rl -- $found >>$HOME/found
				}
				next() { print END >>$HOME/found; BUFFER= }
				finish() { exit }
				zle -N next
				zle -N finish
				bindkey "^I" complete-word
				bindkey "^N" next
				bindkey "^X" finish
				print ready' >$HOME/setup
			zpty editor zsh -f -i
			zpty -w editor 'source $HOME/setup'
			zpty -r editor output '*ready*'
			for line; do zpty -w -n editor $line$'\\t\\x0e'; done
			zpty -w -n editor $'\\x18'
			while zpty -r editor output; do :; done
			zpty -d editor
			cat $HOME/found`,
	},
};

/** What a real shell offers for each line. */
async function completions(shell: Shell, lines: readonly string[]): Promise<Map<string, string[]>> {
	const { start, script } = harnesses[shell];
	const file = join(runtime.folder, `complete.${shell}`);
	writeFileSync(file, script);
	const environment = {
		...runtime.environment,
		PATH: `${built.folder}:${process.env.PATH}`,
		HOME: runtime.folder,
		TERM: 'dumb',
	};
	const { stdout, stderr } = await runToEnd(shell, [...start, file, ...lines], environment);
	expect(stderr).toBe('');
	const offered = stdout.split('END\n').map((part) => part.split('\n').filter((word) => word !== ''));
	return new Map(lines.map((line, index) => [line, offered[index] ?? []]));
}

describe.each(shells)('%s', (shell) => {
	const isMissing = !hasProgram(shell);
	let offered: Map<string, string[]>;
	beforeAll(async () => {
		if (!isMissing) offered = await completions(shell, Object.keys(expected));
	}, 20_000);

	it.skipIf(isMissing).each(Object.entries(expected))(`${shell} completes %j`, (line, words) => {
		expect([...new Set(offered.get(line))].sort()).toEqual([...words].sort());
	});
});
