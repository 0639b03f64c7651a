import type { FrameLocator, Page } from '@playwright/test';

/** What a person has on a desktop on which the app runs, whatever it runs on. */
export interface Desktop {
	/** Where the app keeps its files. */
	readonly userDataFolder: string;

	clickTray(): Promise<void>;
	trayToolTip(): Promise<string>;
	/** The labels of the first level, or of the submenu at the end of the path, in order; the menu is closed again. */
	trayMenu(...path: string[]): Promise<string[]>;
	/** Chooses the item at the end of the path of labels. */
	chooseFromTrayMenu(...path: string[]): Promise<void>;

	/** The popover's document. Its locators wait for the popover. */
	popover(): Pick<FrameLocator & Page, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;
	isPopoverVisible(): Promise<boolean>;
	/** Closes the popover's window, which ends its page. */
	closeWindow(): Promise<void>;
	/** Presses on the empty desktop, so that the popover loses the focus. */
	clickElsewhere(): Promise<void>;

	/** The global shortcuts that the app has registered. */
	hotkeys(): Promise<string[]>;
	/** Presses a registered global shortcut. */
	pressHotkey(accelerator: string): Promise<void>;
	/** From now on another program has the key. */
	markKeyTaken(accelerator: string): Promise<void>;

	/** The notifications on the screen, oldest first. */
	notifications(): Promise<{ title: string; body: string }[]>;
	/** Clicks the newest one. */
	clickNotification(): Promise<void>;
	/** Presses the button of the newest one that has this label. */
	pressNotification(label: string): Promise<void>;

	/** What the app opened in the browser, oldest first. */
	openedLinks(): Promise<string[]>;
	/** Opens a link in the person's browser. */
	browse(url: string): Promise<Page>;
	clipboard(): Promise<string>;

	setPower(event: PowerEvent): Promise<void>;
	setOnline(online: boolean): Promise<void>;

	/** Starts the app once more while it runs, and waits until that start has ended. */
	startSecond(...args: string[]): Promise<void>;
	/** Ends the app and starts it anew on the same user data folder, with other arguments if given. */
	restart(...args: string[]): Promise<void>;
	/** What all starts of the app have printed, errors included. */
	output(): string;
	/** Resolves with the exit code once the app has ended by itself. */
	waitForQuit(): Promise<number | null>;
	/** Ends whatever still runs. */
	close(): Promise<void>;
}

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

export interface LaunchOptions {
	/** For the app; the stage's own begin with `--stage-`. */
	readonly args: readonly string[];
	readonly userDataFolder: string;
	/** On top of the environment of the tests, which has no session bus. Only the stage takes it. */
	readonly env?: Readonly<Record<string, string>>;
	/** The built main script; the app's own if left out. */
	readonly mainScript?: string;
}
