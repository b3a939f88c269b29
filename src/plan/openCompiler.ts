import { findOwnImports } from '../project/ownImports.ts';
import { upgradedTsconfigs } from '../project/upgradedTsconfigs.ts';
import type { Workspace } from '../project/workspace.ts';
import { Compiler } from '../resolve/compiler/compiler.ts';

/**
 * Opens the compiler over a workspace; who opens it closes it.
 *
 * @param texts source texts by absolute path
 * @param isolated look at these files only, without libraries and imports
 * @param timeLimit milliseconds that it may take for one answer
 * @param mayCreate edited texts may import files that are not there yet
 */
export function openCompiler(
	workspace: Workspace,
	texts: ReadonlyMap<string, string>,
	isolated: boolean,
	mayCreate = false,
	timeLimit = 300_000,
): Compiler {
	const nothing = new Map<string, string>();
	const imports = isolated ? nothing : findOwnImports(workspace.root, texts);
	const upgraded = isolated ? nothing : upgradedTsconfigs(workspace.tsconfigs, imports);
	return new Compiler({
		root: workspace.root,
		files: workspace.files
			.map(({ absolutePath }) => absolutePath)
			.filter((file) => texts.has(file)),
		tsconfigs: workspace.tsconfigs,
		readConfig: (path) => upgraded.get(path),
		imports,
		readSource: (path) => texts.get(path),
		isolated,
		// A single file is not worth a thread that looks on.
		...(isolated ? {} : { timeLimit }),
		created: new Set(
			workspace.files.filter(({ created }) => created).map(({ absolutePath }) => absolutePath),
		),
		mayCreate,
	});
}
