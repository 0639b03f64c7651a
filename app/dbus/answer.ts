import { CallRefusal } from './export/call-refusal.ts';
import type { Objects } from './export/objects.ts';
import type { ErrorReply, MethodCall, MethodReturn } from './message.ts';

/**
 * What Baton answers to a call from another program: whoever asks for what is not there shall be told so, and not
 * wait in vain. Rejects only by a mistake of Baton's.
 */
export async function answerTo(
	call: MethodCall,
	serial: number,
	objects: Objects,
): Promise<MethodReturn | ErrorReply> {
	const envelope = { replySerial: serial, destination: call.sender, sender: null };
	try {
		return { type: 'methodReturn', ...envelope, body: await objects.answer(call) };
	} catch (error) {
		if (!(error instanceof CallRefusal)) throw error;
		const body = { signature: 's', values: [error.message] };
		return { type: 'error', ...envelope, errorName: error.errorName, body };
	}
}
