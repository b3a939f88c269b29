import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The first numbers of a version; the minor one where it is known. */
export interface Version {
	readonly major: number;
	readonly minor?: number;
}

const known = new Map<string, Version | undefined>();

/** The major version of a library that a file runs with. */
export function majorVersionOf(name: string, file: string): number | undefined {
	return versionOf(name, file)?.major;
}

/**
 * The version of a library that a file runs with: the one that is installed nearest, or that a nearer
 * package.json asks for, or else the one that its installed types describe.
 */
export function versionOf(name: string, file: string): Version | undefined {
	const directory = dirname(file);
	const id = `${name} ${directory}`;
	if (known.has(id)) return known.get(id);
	const version =
		nearest(
			directory,
			(above) =>
				versionIn(join(above, 'node_modules', name, 'package.json')) ??
				rangeIn(join(above, 'package.json'), name),
		) ??
		nearest(directory, (above) =>
			versionIn(join(above, 'node_modules', typesOf(name), 'package.json')),
		);
	known.set(id, version);
	return version;
}

function nearest(
	directory: string,
	look: (directory: string) => Version | undefined,
): Version | undefined {
	for (let above = directory; ; above = dirname(above)) {
		const found = look(above);
		if (found !== undefined || above === dirname(above)) return found;
	}
}

/** `@koa/router` is described by `@types/koa__router`. */
function typesOf(name: string): string {
	return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}

function versionIn(path: string): Version | undefined {
	return parseVersion(manifestAt(path).version);
}

function rangeIn(path: string, name: string): Version | undefined {
	const manifest = manifestAt(path);
	for (const field of ['dependencies', 'devDependencies', 'peerDependencies']) {
		const ranges = manifest[field] as Record<string, unknown> | undefined;
		const range = ranges?.[name];
		if (range !== undefined) return parseVersion(range);
	}
	return undefined;
}

/** The first numbers of `4.18.2`, `^4.18.0`, `>=4`, `npm:express@4`. */
function parseVersion(version: unknown): Version | undefined {
	const [, major, minor] = (typeof version === 'string' && /(\d+)(?:\.(\d+))?/.exec(version)) || [];
	if (major === undefined) return undefined;
	return { major: Number(major), ...(minor === undefined ? {} : { minor: Number(minor) }) };
}

function manifestAt(path: string): Record<string, unknown> {
	try {
		const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
		return typeof content === 'object' && content !== null
			? (content as Record<string, unknown>)
			: {};
	} catch {
		// Absent, or not a manifest that a package manager would accept: it says nothing.
		return {};
	}
}
