/**
 * What the self-check says, in English. The other languages have exactly these keys. Apart from the rest of the
 * messages, because it is read from disk only when somebody asks for it.
 */
export const en = {
	session: {
		system: 'Baton runs on {system}.',
		x11: '{desktop}, on X11.',
		wayland: '{desktop}, on Wayland, where the desktop chooses where the popover opens and who gets hotkeys.',
		xwayland: '{desktop}, on Wayland; Baton’s windows and hotkeys go through X11.',
		xwaylandAdvice:
			'Hotkeys may work only while certain windows have the focus. Start Baton without “--ozone-platform=x11” to change that.',
		otherDesktop: 'Unknown desktop',
	},
	signIn: {
		demo: 'This is the demo, which signs in by itself.',
		firstStart: 'Nobody has signed in yet.',
		signedOut: 'Nobody is signed in.',
		signedOutAdvice: 'Open Baton and sign in.',
		signingIn: 'A sign-in is under way in the browser.',
		signedIn: 'Signed in. Spotify asks again on {date}.',
		ageing: 'Signed in, but only until {date}.',
		ageingAdvice: 'Sign out and in again, and Spotify goes on for six months.',
		refused: 'Signed in, but Spotify refuses what Baton asks.',
	},
	network: {
		online: 'The network is up, and nothing keeps Baton from asking Spotify.',
		demo: 'The demo needs no network.',
		offline: 'This computer is offline.',
		limited: 'Spotify asks Baton to wait.',
		limitAll: 'All requests wait until {until}.',
		limitFamily: 'Requests about “{family}” wait until {until}.',
		troubled: 'The last request to Spotify failed.',
	},
	api: {
		open: '{spent} of {ceiling} requests in the last 24 hours. Nothing that Baton asked for is closed to your app.',
		closed:
			'{spent} of {ceiling} requests in the last 24 hours. Endpoints that are closed to your app: {count}.',
		closedAdvice:
			'Nothing to be done: Spotify opens these to few apps. Baton goes without them, and asks again after a day.',
		nearlySpent:
			'{spent} of {ceiling} requests in the last 24 hours: only what you do yourself is still sent.',
		nearlySpentAdvice: 'Wait, or raise the limit in Settings if Spotify allows your app more.',
		closedEndpoint: 'Closed to your app: {endpoint}',
		closedForms: 'Closed to your app: {endpoint}, and its newer form {newer}',
	},
	tray: {
		present: 'The desktop shows tray icons.',
		absent: 'This desktop shows no tray icons, so Baton opens as a window.',
		absentAdvice:
			'On GNOME, install the extension “AppIndicator and KStatusNotifierItem Support”; Baton moves into the tray by itself.',
		unknown: 'Baton could not find out whether this desktop shows tray icons.',
	},
	notifications: {
		never: 'You have switched them off.',
		working: 'They are shown.',
		unknown: 'None has been shown since Baton started.',
		refused: 'The desktop takes no notifications from Baton.',
		refusedAdvice: 'Allow notifications of Baton in the settings of your desktop.',
		refusedAdviceMac:
			'Allow Baton under System Settings › Notifications. macOS takes none from an unsigned build.',
		unavailable: 'Nothing on this desktop shows notifications.',
		unavailableAdvice: 'Install a program that does, such as dunst or mako.',
		server: 'Shown by {server} {version}',
		otherServer: 'a program that Baton does not know',
		capabilities: 'It can: {capabilities}',
	},
	mediaControls: {
		none: 'Not offered on this system.',
		off: 'You have switched them off.',
		opening: 'Baton is just asking the desktop for its place.',
		shown: 'Baton is among the media controls of the desktop, which hands it the media keys.',
		aside: 'Left to Spotify’s own app, which plays on this computer.',
		unavailable: 'There is no session bus, or another program has Baton’s name on it.',
		unavailableAdvice: 'Quit a second Baton if there is one. Baton goes on trying by itself.',
	},
	hotkeys: {
		none: 'No hotkeys are set.',
		direct: '{active} of {all} work. Registered directly.',
		portal: '{active} of {all} work. Asked for through the desktop’s portal.',
		advice: 'Choose other keys in Settings for those that another program has.',
		adviceMac: 'Allow Baton under System Settings › Privacy & Security › Accessibility.',
		advicePortal:
			'Allow the keys when the desktop asks, or bind commands such as “baton next” in its own settings.',
		notWorking: '{action} ({key}): {why}',
		pin: 'Something pinned',
		noKey: 'no key',
		taken: 'another program has it',
		malformed: 'not a usable key',
		needsPermission: 'needs a permission',
		waiting: 'waits for the desktop',
		refused: 'refused by you or the desktop',
		unsupported: 'this desktop gives keys to no program',
	},
	commands: {
		listening: 'Commands such as “baton next” work.',
		closed: 'Commands such as “baton next” do not work.',
		closedAdvice: 'Quit Baton and start it again. It needs a runtime folder that only you can use.',
		unknown: 'Not looked at yet.',
	},
	secretStore: {
		demo: 'The demo stores nothing.',
		sealed: 'Your sign-in is stored encrypted: {keyring}.',
		available: 'There is one for your sign-in: {keyring}.',
		notStored: 'There is one ({keyring}), but your sign-in could not be stored. It ends when Baton quits.',
		notStoredAdvice: 'Unlock the keyring, then sign out and in again.',
		readable: 'There is none. Your sign-in is stored readable for programs that run as you.',
		sessionOnly: 'There is none. Your sign-in ends when Baton quits.',
		missing: 'There is none for your sign-in.',
		advice: 'Install and unlock one, such as GNOME Keyring or KWallet, then start Baton again.',
	},
	startAtLogin: {
		registered: 'On, and registered with the desktop.',
		off: 'Off.',
		unknown: 'Not looked at yet.',
		unavailable: 'Not offered in the demo, nor by a build from source on macOS.',
		absent: 'On, but the desktop knows nothing of it: the entry was taken away.',
		disabled: 'On, but switched off in the settings of the desktop.',
		needsApproval: 'On, but macOS waits for you to allow it.',
		outdated: 'On, but the entry leads to a place where Baton is no more.',
		foreign: 'On, but another program’s entry is in its place.',
		failed: 'The entry could not be read, written or taken away.',
		leftOver: 'Off, but the desktop still starts Baton.',
		switchAgain: 'Switch it off and on again in Settings.',
		switchOffAgain: 'Switch it on and off again in Settings.',
		disabledAdvice: 'Switch it on there, or off and on again in Settings.',
		needsApprovalAdvice: 'Allow Baton under System Settings › General › Login Items.',
		foreignAdvice: 'Look at “baton.desktop” in your autostart folder.',
		failedAdvice:
			'See that your autostart folder can be written, then switch it off and on again in Settings.',
	},
} as const;

type English = typeof en;

export type Group = keyof English;

/** The English text, for the compiler to see what it takes. */
export type EnglishText<G extends Group, Key extends keyof English[G]> = English[G][Key];

export type Words = { readonly [G in Group]: { readonly [Key in keyof English[G]]: string } };
