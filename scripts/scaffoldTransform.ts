import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scaffoldFiles } from './scaffoldFiles.ts';

const LIST = 'transforms/index.ts';

/**
 * Writes the files of a new transform and adds it to the list of transforms. All or nothing: when a
 * file exists, none is written.
 *
 * @param root absolute path of the repository
 * @param name of the transform, in kebab case
 * @param tell receives each path that was written
 * @returns why nothing was written, as one line
 */
export function scaffold(
	root: string,
	name: string,
	tell: (path: string) => void,
): string | undefined {
	if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
		return `"${name}" is not a name in kebab case, such as await-calls`;
	}
	const files = scaffoldFiles(name);
	const taken = [...Object.keys(files), `__testfixtures__/${name}`].find((path) =>
		existsSync(join(root, path)),
	);
	if (taken !== undefined) return `${taken} exists already`;
	const list = readFileSync(join(root, LIST), 'utf8');
	const extended = addToList(list, name);
	if (extended === undefined) return `${LIST} does not look as expected: no list to add to`;
	for (const [path, text] of Object.entries({ ...files, [LIST]: extended })) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
		tell(path);
	}
	return undefined;
}

/** Adds the import, in the order of the paths, and the entry of a transform. */
function addToList(list: string, name: string): string | undefined {
	const entries = /(: readonly RunnableTransform\[\] = \[)([^\]]*)\]/.exec(list);
	if (entries === null) return undefined;
	const binding = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
	const known = [...list.matchAll(/^import (\w+) from '\.\/(.+)\.ts';\n/gm)];
	const imports = [...known.map(([line]) => line), `import ${binding} from './${name}.ts';\n`];
	const sorted = imports.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).join('');
	const listed = entries[2]!.split(',').map((item) => item.trim());
	const bindings = [...listed.filter((item) => item !== ''), binding].join(', ');
	const first = known[0]?.index ?? 0;
	const rest = known.reduce((text, [line]) => text.replace(line, ''), list);
	return (rest.slice(0, first) + sorted + rest.slice(first)).replace(
		entries[0],
		`${entries[1]}${bindings}]`,
	);
}

function pathOf(importLine: string): string {
	return importLine.slice(importLine.indexOf("'"));
}
