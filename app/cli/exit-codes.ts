/** What the command line ends with. */
export const exitCode = { done: 0, failed: 1, usage: 2, notRunning: 3, noAnswer: 4 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

export const exitMeanings: Readonly<Record<keyof typeof exitCode, string>> = {
	done: 'Done',
	failed: 'Spotify or Baton could not; the reason is on standard error',
	usage: 'That is no command',
	notRunning: 'Baton is not running',
	noAnswer: 'Baton did not answer in time',
};
