import type { CommandAddress } from './address.ts';
import { answerLine } from './answer-line.ts';
import { listenAlone } from './listen.ts';
import { createPerformer, type PerformerParts } from './perform.ts';
import { createLineServer } from './server.ts';

export interface OpenedCommands {
	/** Why nothing is heard, for the log; null when all is well. */
	readonly refusal: string | null;
	/** Takes the socket away. */
	close(): void;
}

/**
 * Answers `baton` commands of the same person's shells, where nobody else can give any.
 *
 * @param user as `currentUser` gives it
 */
export async function openCommands(
	parts: PerformerParts & { readonly address: CommandAddress; readonly user: string },
): Promise<OpenedCommands> {
	const { address, user, clock } = parts;
	const perform = createPerformer(parts);
	const { server, close } = createLineServer({ clock, answer: (line) => answerLine(line, perform) });
	return { refusal: await listenAlone(server, address, user), close };
}
