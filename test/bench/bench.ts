/**
 * `node bench.js` prints each figure as one line of JSON. What could not be measured is a line on stderr.
 * `node bench.js playlist` measures only what has that in its name.
 */
import { measureAccessibility } from './figures/accessibility.ts';
import { measureCommandLatency } from './figures/command-latency.ts';
import type { Figure } from './figures/figure.ts';
import { measureHeapGrowth } from './figures/heap-growth.ts';
import { measureHotkeyLatency } from './figures/hotkey-latency.ts';
import { measureLeaks } from './figures/leaks.ts';
import { measureMainBundle } from './figures/main-bundle.ts';
import { measureMediaControlsLatency } from './figures/media-controls-latency.ts';
import { measureNotificationsBurst } from './figures/notifications-burst.ts';
import { measureOperations } from './figures/operations.ts';
import { measurePackages } from './figures/packages.ts';
import { measurePayload } from './figures/payload.ts';
import { measurePopoverPaint } from './figures/popover-paint.ts';
import { measureRefusedKey } from './figures/refused-key.ts';
import { measureRequestsPerDay } from './figures/requests-per-day.ts';
import { measureRequestsPerHour } from './figures/requests-per-hour.ts';
import { measureRequestsPerKey } from './figures/requests-per-key.ts';
import { measureScrolling } from './figures/scrolling.ts';
import { measureSearchTyping } from './figures/search-typing.ts';
import { measureSignalDelay } from './figures/signal-delay.ts';
import { measureStartup } from './figures/startup.ts';
import { measureTitleDelay } from './figures/title-delay.ts';
import { measureTypeCheck } from './figures/type-check.ts';
import { measureViewMemory } from './figures/view-memory.ts';
import { measureViewSwitch } from './figures/view-switch.ts';
import { measureVolumeBurst } from './figures/volume-burst.ts';
import { measureWholePlaylist } from './figures/whole-playlist.ts';

const measurements: Readonly<Record<string, () => Promise<Figure[]>>> = {
	'hotkey to request received': measureHotkeyLatency,
	'play/pause over MPRIS to request received': measureMediaControlsLatency,
	'a command in a shell to its end': measureCommandLatency,
	'requests per play/pause key': measureRequestsPerKey,
	'requests for twenty volume steps': measureVolumeBurst,
	'start to tray present': measureStartup,
	'popover show to painted song': measurePopoverPaint,
	'renderer payload': measurePayload,
	'view switch to painted': measureViewSwitch,
	'typing in the search': measureSearchTyping,
	'scrolling 10,000 rows': measureScrolling,
	'memory after view changes': measureViewMemory,
	'accessibility violations': measureAccessibility,
	'main bundle': measureMainBundle,
	'packages at run time': measurePackages,
	'operations covered': measureOperations,
	'playlist read whole': measureWholePlaylist,
	'requests in an hour': measureRequestsPerHour,
	'requests in a day': measureRequestsPerDay,
	'change of the song to its title': measureTitleDelay,
	'skip to its title with a local signal': measureSignalDelay,
	'key press while locked out to the reason': measureRefusedKey,
	'notifications of 100 track changes': measureNotificationsBurst,
	'heap after a day': measureHeapGrowth,
	'held after a thousand starts and shows': measureLeaks,
	'type check': measureTypeCheck,
};

const [part = ''] = process.argv.slice(2);

for (const [name, measure] of Object.entries(measurements)) {
	if (!name.includes(part)) continue;
	try {
		for (const figure of await measure()) console.log(JSON.stringify(figure));
	} catch (error) {
		console.error(`Not measured: ${name}: ${error instanceof Error ? error.message : error}`);
	}
}
