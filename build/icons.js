/** Draws every icon from `baton.svg` and `tray.svg` into `build/icons/`: `npm run icons`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { encodeIcns, encodeIco, icnsSizes } from './icon-formats.js';

const folder = import.meta.dirname;
const output = join(folder, 'icons');

/** macOS wants a margin around the tile; Windows and Linux draw it from edge to edge. */
const TILE_ONLY = '100 100 824 824';
/** Between three and a half and five to one against white and against nearly black panels. */
const TRAY_COLOURS = { playing: '#e8573c', paused: '#e8573c', offline: '#888888' };

const appDrawing = await readFile(join(folder, 'baton.svg'), 'utf8');
const trayDrawing = await readFile(join(folder, 'tray.svg'), 'utf8');
const croppedAppDrawing = appDrawing.replace(/viewBox="[^"]*"/, `viewBox="${TILE_ONLY}"`);

const browser = await openBrowser();
const page = await browser.newPage();
await rm(output, { recursive: true, force: true });
await mkdir(output);

for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
	await save(`${size}x${size}.png`, (await draw(croppedAppDrawing, size)).png);
}
await save('icon.png', (await draw(croppedAppDrawing, 1024)).png);
await save('icon.ico', encodeIco(await drawAll(croppedAppDrawing, [16, 20, 24, 32, 48, 64, 128, 256])));
await save('icon.icns', encodeIcns(await drawAll(appDrawing, icnsSizes)));

for (const [state, colour] of Object.entries(TRAY_COLOURS)) {
	const drawing = trayDrawing.replace('class="playing"', `class="${state}"`);
	const coloured = drawing.replace('<svg ', `<svg style="color: ${colour}" `);
	await save(`tray-${state}.png`, (await draw(coloured, 22)).png);
	await save(`tray-${state}@2x.png`, (await draw(coloured, 44)).png);
	await save(`tray-${state}.ico`, encodeIco(await drawAll(coloured, [16, 20, 24, 32])));
	await save(`tray-${state}Template.png`, (await draw(drawing, 16)).png);
	await save(`tray-${state}Template@2x.png`, (await draw(drawing, 32)).png);
}
// Windows shows them below the preview of the window, on white or on nearly black as the tray's.
for (const button of ['previous', 'play', 'pause', 'next']) {
	const drawing = await readFile(join(folder, 'thumbnails', `${button}.svg`), 'utf8');
	const coloured = drawing.replace('<svg ', `<svg style="color: ${TRAY_COLOURS.playing}" `);
	await save(`thumbnail-${button}.ico`, encodeIco(await drawAll(coloured, [16, 20, 24, 32])));
}
await browser.close();

/** Playwright's own Chromium, else the system's. Chromium refuses its sandbox to root. */
function openBrowser() {
	const found = [chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
		existsSync,
	);
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	return chromium.launch({ ...(found && { executablePath: found }), args });
}

/**
 * @param {string} drawing SVG
 * @param {number} size
 */
async function draw(drawing, size) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
	return { size, png: await page.screenshot({ omitBackground: true }) };
}

/**
 * @param {string} drawing SVG
 * @param {readonly number[]} sizes
 */
async function drawAll(drawing, sizes) {
	const pictures = [];
	for (const size of sizes) pictures.push(await draw(drawing, size));
	return pictures;
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
async function save(name, content) {
	await writeFile(join(output, name), content);
	console.log(`${name} ${content.length} bytes`);
}
