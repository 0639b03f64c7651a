import { safeStorage } from 'electron';
import type { Sealer } from '../ports.ts';

/**
 * The keyring of the desktop. Once Electron is ready; the first call may make the desktop ask for its password.
 *
 * Only the asynchronous calls: the others are deprecated. https://www.electronjs.org/docs/latest/api/safe-storage
 */
export function electronSealer(platform: NodeJS.Platform): Sealer {
	return {
		async protection() {
			// `basic_text` encrypts with a password that everybody knows. https://github.com/electron/electron/issues/39789
			const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null;
			if (backend === 'basic_text' || backend === 'unknown') return 'none';
			return (await safeStorage.isAsyncEncryptionAvailable()) ? 'keyring' : 'none';
		},
		async seal(text) {
			return (await safeStorage.encryptStringAsync(text)).toString('base64');
		},
		async unseal(sealed) {
			const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
			return { text: result, sealAgain: shouldReEncrypt };
		},
	};
}
