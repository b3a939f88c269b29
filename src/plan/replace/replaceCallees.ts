import { createRequire, isBuiltin } from 'node:module';
import { dirname, extname, relative, resolve } from 'node:path';
import { editImports } from '../../edit/editImports.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { ReferenceIndex } from '../../resolve/referenceIndex.ts';
import type { Replacement } from '../../rules/rule.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ImportedName, importOf, importsOf } from '../../syntax/imports.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { siteId, type Unit } from '../unit.ts';

/** What replacing callees needs of the session. */
export interface CalleeSources {
	readonly oracle: Oracle;
	readonly index: ReferenceIndex;
	/** Source texts by absolute path. */
	readonly texts: ReadonlyMap<string, string>;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

interface ImportAccess {
	readonly kind: 'import';
	readonly old: ImportedName;
	readonly source: string;
	readonly name: string;
	/** The object goes too: `fs.readFileSync` becomes `readFile`. */
	readonly wholeCallee: boolean;
}

/** How one call gets at the async twin. */
type Access =
	/** Only the name changes: `api.loadSync()` to `api.load()`. */
	| { readonly kind: 'rename'; readonly text: string }
	/** Through an import: `readFileSync()` to `readFile()`, `fs.readFileSync()` to `readFile()`. */
	| ImportAccess
	| { readonly kind: 'blocked'; readonly block: Block };

/** Calls of seeds with a replacement that cannot get at it, by site id. */
export function findUnreplaceable(
	units: Iterable<Unit>,
	sources: CalleeSources,
): Map<string, Block> {
	const blocks = new Map<string, Block>();
	const replaced = [...units].filter((unit) => unit.isReplaced);
	const calls = groupByFile(replaced.map((unit) => [unit, [...unit.sites.values()]]));
	for (const { unit, site } of [...calls.values()].flat()) {
		const access = accessFor(site, unit, unit.seed!.rule.replacement!, sources);
		if (access.kind === 'blocked') blocks.set(siteId(site), access.block);
	}
	return blocks;
}

function accessFor(
	site: CallSite,
	unit: Unit,
	replacement: Replacement,
	{ oracle, texts, treeOf }: CalleeSources,
): Access {
	const written = texts.get(site.file)!.slice(site.name.start, site.name.end);
	if (unit.override !== undefined && site.callee !== 'binding') {
		const message = `a subclass overrides \`${written}\`, which the new name would miss`;
		return { kind: 'blocked', block: { code: 'not-built', message } };
	}
	if (site.callee !== 'binding') {
		if (replacement.kind === 'rename') return renameMember(site, written, replacement.name, oracle);
		return memberAccess(site, treeOf, unit, replacement, oracle);
	}
	const tree = treeOf(site.file)!;
	const old = importOf(tree, written);
	if (old === undefined && isDeclaredHere(site, unit, replacement)) {
		return { kind: 'rename', text: replacement.name };
	}
	if (old === undefined) {
		return {
			kind: 'blocked',
			block: {
				code: 'escapes-as-value',
				message: `\`${written}\` is taken out of its module or object`,
			},
		};
	}
	const source =
		replacement.kind === 'rename'
			? old.source
			: sourceFor(replacement.module, old.source, site.file, unit.seed!.rule.base);
	const name = replacement.kind === 'rename' ? replacement.name : replacement.exportName;
	const lacksTwin =
		replacement.kind === 'rename' &&
		oracle.resolvesModule(site.file, old.sourceOffset) &&
		oracle.exportedMember(site.file, old.sourceOffset, [name]) === undefined;
	if (lacksTwin) return blocked(`\`${old.source}\` does not export \`${name}\``);
	return importAccess(tree, old, source, name, false);
}

/** A call in the module that declares both the function and its twin. */
function isDeclaredHere(
	{ file }: CallSite,
	unit: Unit,
	replacement: Replacement,
): replacement is Replacement & { kind: 'rename' } {
	const { exportPath } = unit.seed!.rule;
	return (
		replacement.kind === 'rename' &&
		exportPath.length === 1 &&
		unit.seedDeclarations.some((declaration) => declaration.file === file)
	);
}

function renameMember(
	{ file, object }: CallSite,
	old: string,
	name: string,
	oracle: Oracle,
): Access {
	if (object !== undefined && oracle.memberOf(file, object.start, object.end, old) !== undefined) {
		const twin = oracle.memberOf(file, object.start, object.end, name);
		if (twin === undefined) return blocked(`the object has no \`${name}\``);
	}
	return { kind: 'rename', text: name };
}

/** `fs.readFileSync` is `fs.promises.readFile` where the object has the submodule, and an import elsewhere. */
function memberAccess(
	site: CallSite,
	treeOf: CalleeSources['treeOf'],
	unit: Unit,
	replacement: Replacement & { kind: 'replace' },
	oracle: Oracle,
): Access {
	const { module, exportName } = replacement;
	if (site.callee === 'member' && site.object !== undefined) {
		const submodule = submoduleOf(unit, site.file, site.object, oracle);
		if (submodule !== undefined) return { kind: 'rename', text: `${submodule}.${exportName}` };
	}
	const tree = treeOf(site.file)!;
	const object = site.object && tree.nameAt(site.object.start);
	const old = object?.type === 'Identifier' ? importOf(tree, object.name) : undefined;
	if (site.callee !== 'member' || old === undefined)
		return blocked('the module is not imported in this file');
	return importAccess(
		tree,
		old,
		sourceFor(module, old.source, site.file, unit.seed!.rule.base),
		exportName,
		true,
	);
}

/**
 * The member of an imported module that is the module of the replacement: `promises` of `fs`. Where the
 * compiler knows nothing of a built-in module, Node.js does.
 */
export function submoduleOf(
	unit: Unit,
	file: string,
	{ start, end }: { readonly start: number; readonly end: number },
	oracle: Oracle,
): string | undefined {
	const { module, replacement } = unit.seed!.rule;
	if (replacement?.kind !== 'replace' || !replacement.module.startsWith(`${module}/`))
		return undefined;
	const submodule = replacement.module.slice(module.length + 1);
	if (oracle.memberOf(file, start, end, submodule) !== undefined) return submodule;
	const isUnknown = unit.namespaces.some((known) => known.file === file);
	return isUnknown && isBuiltin(module) && Object.hasOwn(builtin(module), submodule)
		? submodule
		: undefined;
}

const builtin = createRequire(import.meta.url) as (module: string) => object;

/** Whether a call of a replaced function asks its module at run time, so that it reaches what a test put there. */
export function reachesMocks(site: CallSite, unit: Unit, sources: CalleeSources): boolean {
	const access = accessFor(site, unit, unit.seed!.rule.replacement!, sources);
	// A destructured binding does not see a mock, and did not before; compiled imports do.
	if (access.kind !== 'import' || site.callee === 'binding') return true;
	return !isJavaScript(site.file) && sources.oracle.moduleFormat(site.file) === 'commonjs';
}

function importAccess(
	tree: SyntaxTree,
	old: ImportedName,
	source: string,
	name: string,
	wholeCallee: boolean,
): Access {
	const existing = importsOf(tree).some(
		(imported) => imported.source === source && imported.imported === name,
	);
	if (!existing && namesOf(tree).has(name))
		return blocked(`\`${name}\` is already a name in this file`);
	return { kind: 'import', old, source, name, wholeCallee };
}

const declared = new WeakMap<SyntaxTree, Set<string>>();

function namesOf(tree: SyntaxTree): Set<string> {
	const names = declared.get(tree) ?? declaredNames(tree.root);
	declared.set(tree, names);
	return names;
}

function blocked(message: string): Access {
	return { kind: 'blocked', block: { code: 'replaced-import', message } };
}

/**
 * The specifier of a replacement as a file would write it: `fs/promises` where the file says `fs`, and a
 * path from the file instead of from the rule, with the extension that the replaced import has.
 */
function sourceFor(module: string, old: string, file: string, base: string): string {
	if (/^[./]/.test(module)) {
		const path = relative(dirname(file), resolve(base, module)).replaceAll('\\', '/');
		const written =
			/\.[mc]?jsx?$/.exec(old)?.[0] ?? (/\.[mc]?tsx?$/.test(old) ? extname(module) : '');
		const stem = path.replace(/\.[mc]?[jt]sx?$/, '');
		return `${stem.startsWith('.') ? '' : './'}${stem}${written}`;
	}
	const isBare = module.startsWith('node:') && !old.startsWith('node:') && !/^[./]/.test(old);
	return isBare ? module.slice('node:'.length) : module;
}

/** A call to be pointed at its replacement. */
interface ReplacedCall {
	readonly unit: Unit;
	readonly site: CallSite;
}

/** Text changes that point the migrated calls of one file at their replacements. */
export interface FileCallees {
	/** By site id. */
	readonly sites: ReadonlyMap<string, readonly TextEdit[]>;
	/** Import statements, with the range of the first one that changes. */
	readonly imports?: {
		readonly start: number;
		readonly end: number;
		readonly edits: readonly TextEdit[];
		readonly unit: Unit;
	};
}

/** Points migrated calls of seeds at their replacements, and the imports with them. */
export class CalleeReplacer {
	readonly #sources: CalleeSources;
	/** Results by file and calls: most files stay the same when a set is withdrawn. */
	readonly #known = new Map<string, { readonly calls: string; readonly callees: FileCallees }>();

	constructor(sources: CalleeSources) {
		this.#sources = sources;
	}

	/**
	 * @param isKept whether a copy of the call stays behind in a synchronous twin, which needs the import.
	 * @returns changes by absolute path.
	 */
	replace(
		replaced: ReadonlyMap<Unit, readonly CallSite[]>,
		isKept: (site: CallSite) => boolean = () => false,
	): Map<string, FileCallees> {
		const result = new Map<string, FileCallees>();
		for (const [file, calls] of groupByFile(replaced)) {
			const id = calls.map(({ site }) => `${site.start}${isKept(site) ? 'k' : ''}`).join();
			const known = this.#known.get(file);
			const callees = known?.calls === id ? known.callees : this.#replaceIn(file, calls, isKept);
			this.#known.set(file, { calls: id, callees });
			result.set(file, callees);
		}
		return result;
	}

	#replaceIn(
		file: string,
		calls: readonly ReplacedCall[],
		isKept: (site: CallSite) => boolean,
	): FileCallees {
		const tree = this.#sources.treeOf(file)!;
		const sites = new Map<string, TextEdit[]>();
		const imported: (ReplacedCall & { readonly access: ImportAccess })[] = [];
		for (const call of calls) {
			const { unit, site } = call;
			const access = accessFor(site, unit, unit.seed!.rule.replacement!, this.#sources);
			if (access.kind === 'rename') sites.set(siteId(site), [{ ...site.name, text: access.text }]);
			else if (access.kind === 'import') imported.push({ ...call, access });
		}
		const edits = this.#replaceImports(tree, imported, sites, isKept);
		for (const call of calls) addSuffix(call, sites);
		const first = imported[0];
		if (first === undefined) return { sites };
		const { start, end } = first.access.old.declaration;
		return edits.length === 0
			? { sites }
			: { sites, imports: { start: start!, end: end!, edits, unit: first.unit } };
	}

	#replaceImports(
		tree: SyntaxTree,
		calls: readonly (ReplacedCall & { readonly access: ImportAccess })[],
		sites: Map<string, TextEdit[]>,
		isKept: (site: CallSite) => boolean,
	): TextEdit[] {
		const removed = new Set<ImportedName>();
		const renamed = new Map<ImportedName, string>();
		const added: { source: string; name: string; local: string; beside: ImportedName }[] = [];
		for (const old of new Set(calls.map(({ access }) => access.old))) {
			const mine = calls.filter(({ access }) => access.old === old);
			const gone = mine.map(({ site }) => site);
			const unused = !gone.some(isKept) && remainingUses(old, gone, tree, this.#sources) === 0;
			const targets = new Map(
				mine.map(({ access }) => [`${access.source}#${access.name}`, access]),
			);
			for (const { source, name } of targets.values()) {
				const existing = importsOf(tree).find(
					(known) => known.source === source && known.imported === name,
				);
				const takesOver = unused && existing === undefined && targets.size === 1 && isNamed(old);
				const local =
					existing?.local ?? (takesOver && old.local !== old.imported ? old.local : name);
				if (takesOver && source === old.source) renamed.set(old, name);
				else if (existing === undefined) added.push({ source, name, local, beside: old });
				for (const { site, access } of mine) {
					if (access.source !== source || access.name !== name) continue;
					const start = access.wholeCallee ? site.object!.start : site.name.start;
					const end = site.name.end;
					const isSame = tree.text.slice(start, end) === local;
					sites.set(siteId(site), isSame ? [] : [{ start, end, text: local }]);
				}
			}
			if (unused && !renamed.has(old) && (isNamed(old) || standsAlone(old))) removed.add(old);
		}
		return editImports(tree, { removed, renamed, added });
	}
}

/** What a replacement adds behind the call: `access(path)` answers like `existsSync` with `.then(…)`. */
function addSuffix({ unit, site }: ReplacedCall, sites: Map<string, TextEdit[]>): void {
	const { replacement } = unit.seed!.rule;
	const edits = sites.get(siteId(site));
	if (replacement?.kind !== 'replace' || replacement.suffix === undefined || !edits) return;
	const end = site.suffixAt ?? site.end;
	edits.push({ start: end, end, text: replacement.suffix, side: 'close', span: 1 });
}

function groupByFile(
	replaced: Iterable<readonly [Unit, readonly CallSite[]]>,
): Map<string, ReplacedCall[]> {
	const groups = new Map<string, ReplacedCall[]>();
	for (const [unit, sites] of replaced) {
		for (const site of sites) {
			const group = groups.get(site.file);
			if (group === undefined) groups.set(site.file, [{ unit, site }]);
			else group.push({ unit, site });
		}
	}
	return groups;
}

function isNamed({ node }: ImportedName): boolean {
	return node.type === 'ImportSpecifier' || node.type === 'ObjectProperty';
}

/** `const fs = require('fs')`, `import * as fs from 'fs'`: a statement that imports nothing else. */
function standsAlone({ node, declaration }: ImportedName): boolean {
	if (declaration.type === 'ImportDeclaration') return declaration.specifiers.length === 1;
	return (
		declaration.type === 'VariableDeclaration' &&
		declaration.declarations.length === 1 &&
		node.type === 'VariableDeclarator'
	);
}

/** Uses of an imported name that stay after the migration. */
export function remainingUses(
	old: ImportedName,
	migrated: readonly CallSite[],
	tree: SyntaxTree,
	{ index }: CalleeSources,
): number {
	const gone = new Set(migrated.flatMap(({ name, object }) => [name.start, object?.start]));
	return index.namedIn(tree.path, old.local).filter(({ offset }) => {
		if (offset === old.localOffset || gone.has(offset)) return false;
		const node = tree.nameAt(offset);
		if (node === undefined || node.type === 'StringLiteral') return false;
		const parent = parentOf(node);
		return !(parent !== undefined && parent === old.node) && !isPropertyName(node);
	}).length;
}
