import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { flags } from '../process/flags.ts';
import { getPath } from './app-paths.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Stands for the keyring of the desktop: made at first use, readable by its owner. */
function readKey(): Buffer {
	const file = join(getPath('userData'), 'stage-keyring');
	if (!existsSync(file)) writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600 });
	return readFileSync(file);
}

/** On Linux something is always offered: without a keyring a fixed password, which protects nothing. */
const isAvailable = (): boolean => flags.keyring || process.platform === 'linux';

function requireAvailable(): void {
	if (!isAvailable()) throw new Error('Encryption is not available.');
}

export const safeStorage = {
	isAsyncEncryptionAvailable: async () => isAvailable(),
	getSelectedStorageBackend: () => (flags.keyring ? 'gnome_libsecret' : 'basic_text'),
	async encryptStringAsync(plainText) {
		requireAvailable();
		const nonce = randomBytes(NONCE_BYTES);
		const cipher = createCipheriv(ALGORITHM, readKey(), nonce);
		const sealed = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
		return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
	},
	async decryptStringAsync(encrypted) {
		requireAvailable();
		const nonce = encrypted.subarray(0, NONCE_BYTES);
		const decipher = createDecipheriv(ALGORITHM, readKey(), nonce);
		decipher.setAuthTag(encrypted.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
		const sealed = encrypted.subarray(NONCE_BYTES + TAG_BYTES);
		const result = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
		return { result, shouldReEncrypt: false };
	},
} satisfies Partial<Electron.SafeStorage>;
