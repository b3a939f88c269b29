import { findImported } from '../../project/findModule.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** The files of a workspace, and what is in them. */
interface Modules {
	readonly texts: ReadonlyMap<string, string>;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

/** Whether a module imports, directly or by others, a module that imports it: one of them runs first. */
export function isInCycle(file: string, modules: Modules): boolean {
	const seen = new Set<string>();
	const queue = importedBy(file, modules);
	for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
		if (next === file) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		queue.push(...importedBy(next, modules));
	}
	return false;
}

/** The modules of the workspace that a module loads when it is loaded: those of relative paths. */
function importedBy(file: string, { texts, treeOf }: Modules): string[] {
	const tree = treeOf(file);
	if (tree === undefined) return [];
	return [...specifiersOf(tree)].flatMap((specifier) => findImported(file, specifier, texts) ?? []);
}

function* specifiersOf({ root, text }: SyntaxTree): Generator<string> {
	for (const statement of root.program.body) {
		switch (statement.type) {
			case 'ImportDeclaration':
				if (statement.importKind !== 'type' && statement.source.value.startsWith('.'))
					yield statement.source.value;
				break;
			case 'ExportNamedDeclaration':
			case 'ExportAllDeclaration':
				if (statement.exportKind !== 'type' && statement.source?.value.startsWith('.'))
					yield statement.source.value;
				break;
			default:
		}
	}
	for (const match of text.matchAll(/\brequire\(\s*(['"])(\.[^'"]*)\1/g)) yield match[2]!;
}
