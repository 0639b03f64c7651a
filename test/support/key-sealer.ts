import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealer } from '../../app/ports.ts';

export interface KeySealer extends Sealer {
	/** From now on the key counts as an old one. */
	rotate(): void;
	setProtection(protection: 'keyring' | 'none'): void;
	/** While locked it neither seals nor unseals. */
	setLocked(locked: boolean): void;
}

/** Seals with a key of its own, so that damage and foreign data show just as with a real keyring. */
export function createKeySealer(): KeySealer {
	const key = randomBytes(32);
	let protection: 'keyring' | 'none' = 'keyring';
	let isRotated = false;
	let isLocked = false;

	return {
		rotate: () => {
			isRotated = true;
		},
		setProtection: (value) => {
			protection = value;
		},
		setLocked: (value) => {
			isLocked = value;
		},
		protection: async () => protection,
		async seal(text) {
			if (isLocked) throw new Error('locked');
			isRotated = false;
			const iv = randomBytes(12);
			const cipher = createCipheriv('aes-256-gcm', key, iv);
			const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
		},
		async unseal(sealed) {
			if (isLocked) throw new Error('locked');
			const bytes = Buffer.from(sealed, 'base64');
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
			decipher.setAuthTag(bytes.subarray(12, 28));
			const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
			return { text, sealAgain: isRotated };
		},
	};
}
