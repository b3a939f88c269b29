import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The browser that is installed; undefined where there is none. */
export const browserPath = places.find((place) => place !== undefined && existsSync(place));

if (browserPath === undefined)
	console.warn(
		'No Chromium was found: the tests of the HTML report are skipped. Set CHROMIUM to its path.',
	);

export function launch(): Promise<Browser> {
	return chromium.launch({
		executablePath: browserPath!,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
