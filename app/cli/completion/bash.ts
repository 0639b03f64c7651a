import type { Completed } from './completion.ts';

/** For bash from 3.2 on, which macOS has. Names with spaces come out quoted, and are compared with what was typed so. */
export function bashCompletion({ commands, options }: Completed): string {
	const names = (list: readonly { readonly name: string }[]): string =>
		list.map(({ name }) => name).join(' ');
	const cases = commands.flatMap(({ name, choices }) => {
		if (choices === 'devices' || choices.length === 0) return [];
		return [`\t${name}) words='${choices.join(' ')}' ;;`];
	});
	return `# Completes baton in bash: source <(baton completion bash)
_baton() {
	local word=\${COMP_WORDS[COMP_CWORD]} words= command= demo= name i
	COMPREPLY=()
	for ((i = 1; i < COMP_CWORD; i++)); do
		case \${COMP_WORDS[i]} in
		--timeout) ((i++)) ;;
		--demo) demo=--demo ;;
		-*) ;;
		*) command=\${command:-\${COMP_WORDS[i]}} ;;
		esac
	done
	[[ \${COMP_WORDS[COMP_CWORD - 1]} == --timeout ]] && return
	case $command in
	'') words='${names(commands)}' ;;
${cases.join('\n')}
	device)
		if [[ $word != -* ]]; then
			while IFS= read -r name; do
				printf -v name %q "$name"
				[[ $name == "$word"* ]] && COMPREPLY+=("$name")
			done < <("\${COMP_WORDS[0]}" device $demo --timeout 1 2>/dev/null | cut -c3-)
			return
		fi
		;;
	esac
	[[ $word == -* ]] && words='${names(options)}'
	COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _baton baton`;
}
