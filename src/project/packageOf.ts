import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const installed = '/node_modules/';
const named = new Map<string, string | undefined>();

/**
 * The package that a file belongs to, by its path below `node_modules`, or by the nearest package.json
 * that has a name. Type packages stand for what they describe: `@types/node` for `node`. The
 * compiler's own libraries are `typescript`.
 */
export function packageOf(file: string): string | undefined {
	if (file.startsWith('bundled:')) return 'typescript';
	const at = file.lastIndexOf(installed);
	if (at < 0) return nearestName(dirname(file));
	const [first = '', second = ''] = file.slice(at + installed.length).split('/', 2);
	const name = first.startsWith('@') ? `${first}/${second}` : first;
	return name.startsWith('@typescript/') ? 'typescript' : described(name);
}

/** `@types/koa` describes `koa`, `@types/koa__router` describes `@koa/router`. */
function described(name: string): string {
	if (!name.startsWith('@types/')) return name;
	const plain = name.slice('@types/'.length);
	return plain.includes('__') ? `@${plain.replace('__', '/')}` : plain;
}

function nearestName(directory: string): string | undefined {
	if (named.has(directory)) return named.get(directory);
	const parent = dirname(directory);
	const name =
		nameIn(join(directory, 'package.json')) ??
		(parent === directory ? undefined : nearestName(parent));
	named.set(directory, name);
	return name;
}

function nameIn(path: string): string | undefined {
	try {
		const content = JSON.parse(readFileSync(path, 'utf8')) as { name?: unknown } | null;
		return typeof content?.name === 'string' ? described(content.name) : undefined;
	} catch {
		// Absent, or not a manifest that a package manager would accept: it names no package.
		return undefined;
	}
}
