import { existsSync, readFileSync } from 'node:fs';

/** The version of this package. */
export function readVersion(): string {
	// Two levels up from the source, three from the build.
	const file = ['../../package.json', '../../../package.json']
		.map((relative) => new URL(relative, import.meta.url))
		.find((url) => existsSync(url));
	if (file === undefined) throw new Error('package.json of asyncshift is missing');
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
