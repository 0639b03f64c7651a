import { type Facts, fine, type Judge } from '../facts.ts';

/** Where the sign-in is kept. */
export const judgeSecretStore: Judge = ({ platform, state, keyring }, { say }) => {
	const { session, settings, demo } = state;
	if (demo) return fine(say('secretStore', 'demo'));
	const keptIn = session.kind === 'signedIn' ? session.keptIn : null;
	if (keyring.protection === 'keyring') {
		const name = { keyring: nameOf(keyring, platform) };
		if (keptIn === 'session') {
			const finding = say('secretStore', 'notStored', name);
			return { verdict: 'attention', finding, advice: say('secretStore', 'notStoredAdvice') };
		}
		return fine(say('secretStore', keptIn === 'disk' ? 'sealed' : 'available', name));
	}
	const isReadable = keptIn === 'disk' || (keptIn === null && settings.tokenStorage === 'disk');
	const sentence = isReadable ? 'readable' : keptIn === 'session' ? 'sessionOnly' : 'missing';
	return {
		verdict: 'attention',
		finding: say('secretStore', sentence),
		advice: say('secretStore', 'advice'),
	};
};

/** https://www.electronjs.org/docs/latest/api/safe-storage#safestoragegetselectedstoragebackend-linux */
const backends: ReadonlyMap<string | null, string> = new Map([
	['gnome_libsecret', 'libsecret (GNOME Keyring)'],
	['kwallet', 'KWallet'],
	['kwallet5', 'KWallet 5'],
	['kwallet6', 'KWallet 6'],
]);

function nameOf({ backend }: Facts['keyring'], platform: NodeJS.Platform): string {
	if (platform === 'darwin') return 'macOS Keychain';
	if (platform === 'win32') return 'Windows DPAPI';
	return backends.get(backend) ?? 'Linux';
}
