/** The value of `--name=value`, the last one if there are several. */
export const argumentValue = (args: readonly string[], name: string): string | undefined =>
	args
		.filter((arg) => arg.startsWith(`${name}=`))
		.at(-1)
		?.slice(name.length + 1);

/** What is meant for the stage, not for the app. */
export const isStageFlag = (arg: string): boolean => arg.startsWith('--stage-');
