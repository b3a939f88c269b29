import { dirname, join } from 'node:path';
import { readConfig } from './readExtended.ts';

export interface TypescriptVersion {
	readonly major: number;
	readonly minor: number;
}

/**
 * The TypeScript version that a project is written for: the nearest installed one, else the range in
 * the nearest package.json that names it.
 *
 * @param configPath absolute path of a tsconfig file
 * @returns undefined when nothing tells, for example for `latest`
 */
export function typescriptVersionFor(configPath: string): TypescriptVersion | undefined {
	const directories = ancestors(dirname(configPath));
	for (const directory of directories) {
		const installed = manifest(join(directory, 'node_modules/typescript'));
		if (installed) return parseVersion(installed.version);
	}
	for (const directory of directories) {
		const own = manifest(directory);
		const range = own?.devDependencies?.typescript ?? own?.dependencies?.typescript;
		if (range !== undefined) return parseVersion(range);
	}
	return undefined;
}

interface Manifest {
	readonly version?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifest(directory: string): Manifest | undefined {
	const file = readConfig(join(directory, 'package.json'));
	try {
		return file && (JSON.parse(file.text) as Manifest);
	} catch {
		return undefined;
	}
}

/** First version of a range: `^4.7.2`, `~5.9`, `>=4 <6`. */
function parseVersion(range: unknown): TypescriptVersion | undefined {
	const match = /(?:^|[\s^~>=<@v])(\d+)(?:\.(\d+))?/.exec(String(range));
	return match ? { major: Number(match[1]), minor: Number(match[2] ?? 0) } : undefined;
}

function ancestors(directory: string): string[] {
	const parent = dirname(directory);
	return parent === directory ? [directory] : [directory, ...ancestors(parent)];
}
