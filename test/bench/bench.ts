/** `node bench.js` prints each figure as one line of JSON. What could not be measured is a line on stderr. */
import type { Figure } from './figures/figure.ts';
import { measureHotkeyLatency } from './figures/hotkey-latency.ts';
import { measurePackages } from './figures/packages.ts';
import { measurePayload } from './figures/payload.ts';
import { measurePopoverPaint } from './figures/popover-paint.ts';
import { measureRequestsPerHour } from './figures/requests-per-hour.ts';
import { measureRequestsPerKey } from './figures/requests-per-key.ts';
import { measureStartup } from './figures/startup.ts';
import { measureVolumeBurst } from './figures/volume-burst.ts';

const measurements: Readonly<Record<string, () => Promise<Figure[]>>> = {
	'hotkey to request received': measureHotkeyLatency,
	'requests per play/pause key': measureRequestsPerKey,
	'requests for twenty volume steps': measureVolumeBurst,
	'start to tray present': measureStartup,
	'popover show to painted song': measurePopoverPaint,
	'renderer payload': measurePayload,
	'packages at run time': measurePackages,
	'requests in an hour': measureRequestsPerHour,
};

for (const [name, measure] of Object.entries(measurements)) {
	try {
		for (const figure of await measure()) console.log(JSON.stringify(figure));
	} catch (error) {
		console.error(`Not measured: ${name}: ${error instanceof Error ? error.message : error}`);
	}
}
