import type { Completed } from './completion.ts';

/** Works as a file `_baton` on `fpath`, and when it is sourced after `compinit`. */
export function zshCompletion({ commands, options }: Completed): string {
	const described = (list: readonly { readonly name: string; readonly help: string }[]): string =>
		list.map(({ name, help }) => `\t\t'${name}:${help.replaceAll(':', String.raw`\:`)}'`).join('\n');
	const cases = commands.flatMap(({ name, choices }) => {
		if (choices === 'devices' || choices.length === 0) return [];
		return [`\t${name}) compadd -- ${choices.join(' ')} ;;`];
	});
	return `#compdef baton
# Completes baton in zsh: source <(baton completion zsh)
_baton() {
	local command= demo= i
	local -a commands options names
	commands=(
${described(commands)}
	)
	options=(
${described(options)}
	)
	for ((i = 2; i < CURRENT; i++)); do
		case \${words[i]} in
		--timeout) ((i++)) ;;
		--demo) demo=--demo ;;
		-*) ;;
		*) command=\${command:-\${words[i]}} ;;
		esac
	done
	[[ \${words[CURRENT - 1]} == --timeout ]] && return
	if [[ $PREFIX == -* ]]; then
		_describe -o option options
		return
	fi
	case $command in
	'') _describe command commands ;;
${cases.join('\n')}
	device)
		names=("\${(@f)$(\${words[1]} device $demo --timeout 1 2>/dev/null | cut -c3-)}")
		compadd -- \${names:#}
		;;
	esac
}
if [[ \${funcstack[1]} == _baton ]]; then
	_baton "$@"
else
	compdef _baton baton
fi`;
}
