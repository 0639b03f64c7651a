import type { PageDesktop } from '../../bridge/handlers.ts';
import type { SelfCheckParts } from './look.ts';

/** Looks at everything when it is asked to, and not before: its code is read from disk then as well. */
export function createSelfCheck(
	parts: SelfCheckParts & Pick<PageDesktop, 'copyText'>,
): Pick<PageDesktop, 'selfCheck' | 'copySelfCheck'> {
	const load = () => import('./look.ts');
	return {
		selfCheck: async () => (await load()).look(parts),
		async copySelfCheck() {
			const { lookForText } = await load();
			await parts.copyText(await lookForText(parts));
		},
	};
}
