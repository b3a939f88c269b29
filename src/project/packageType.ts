import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const known = new Map<string, string | undefined>();

/** The field `type` of the nearest package.json, which decides for Node.js what a `.js` file is. */
export function packageTypeOf(file: string): string | undefined {
	return typeAbove(dirname(file));
}

function typeAbove(directory: string): string | undefined {
	if (known.has(directory)) return known.get(directory);
	const parent = dirname(directory);
	const manifest = manifestIn(directory);
	const type =
		manifest === undefined && parent !== directory
			? typeAbove(parent)
			: typeof manifest?.type === 'string'
				? manifest.type
				: undefined;
	known.set(directory, type);
	return type;
}

function manifestIn(directory: string): { readonly type?: unknown } | undefined {
	try {
		const content: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
		return typeof content === 'object' && content !== null ? content : undefined;
	} catch {
		// Absent, or not a manifest that a package manager would accept.
		return undefined;
	}
}
