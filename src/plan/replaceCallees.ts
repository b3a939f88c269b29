import { editImports } from '../edit/editImports.ts';
import type { Oracle } from '../resolve/oracle.ts';
import type { ReferenceIndex } from '../resolve/referenceIndex.ts';
import type { Replacement } from '../rules/rule.ts';
import { declaredNames } from '../syntax/declaredNames.ts';
import { type ImportedName, importOf, importsOf } from '../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import type { Block, CallSite } from './facts.ts';
import type { TextEdit } from './plan.ts';
import { siteId, type Unit } from './unit.ts';

/** What replacing callees needs of the session. */
export interface CalleeSources {
	readonly oracle: Oracle;
	readonly index: ReferenceIndex;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

/** How one call gets at the async twin. */
type Access =
	/** Only the name changes: `api.loadSync()` to `api.load()`. */
	| { readonly kind: 'rename'; readonly text: string }
	/** Through an import: `readFileSync()` to `readFile()`, `fs.readFileSync()` to `readFile()`. */
	| {
			readonly kind: 'import';
			readonly old: ImportedName;
			readonly source: string;
			readonly name: string;
			readonly wholeCallee: boolean;
	  }
	| { readonly kind: 'blocked'; readonly block: Block };

/** Calls of seeds with a replacement that cannot get at it, by site id. */
export function findUnreplaceable(
	units: Iterable<Unit>,
	sources: CalleeSources,
): Map<string, Block> {
	const blocks = new Map<string, Block>();
	for (const unit of units) {
		const replacement = unit.seed?.rule.replacement;
		if (replacement === undefined) continue;
		for (const site of unit.sites.values()) {
			const access = accessFor(site, unit, replacement, sources);
			if (access.kind === 'blocked') blocks.set(siteId(site), access.block);
		}
	}
	return blocks;
}

function accessFor(
	site: CallSite,
	unit: Unit,
	replacement: Replacement,
	{ oracle, treeOf }: CalleeSources,
): Access {
	const tree = treeOf(site.file)!;
	const written = tree.text.slice(site.name.start, site.name.end);
	if (unit.override !== undefined && site.callee !== 'binding') {
		const message = `a subclass overrides \`${written}\`, which the new name would miss`;
		return { kind: 'blocked', block: { code: 'not-built', message } };
	}
	if (site.callee !== 'binding') {
		if (replacement.kind === 'rename') return renameMember(site, written, replacement.name, oracle);
		return memberAccess(site, tree, unit, replacement, oracle);
	}
	const old = importOf(tree, written);
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
		replacement.kind === 'rename' ? old.source : inStyleOf(old.source, replacement.module);
	const name = replacement.kind === 'rename' ? replacement.name : replacement.exportName;
	const lacksTwin =
		replacement.kind === 'rename' &&
		oracle.resolvesModule(site.file, old.sourceOffset) &&
		oracle.exportedMember(site.file, old.sourceOffset, [name]) === undefined;
	if (lacksTwin) return blocked(`\`${old.source}\` does not export \`${name}\``);
	return importAccess(tree, old, source, name, false);
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
	tree: SyntaxTree,
	unit: Unit,
	replacement: Replacement & { kind: 'replace' },
	oracle: Oracle,
): Access {
	const { module, exportName } = replacement;
	const seedModule = unit.seed!.rule.module;
	const submodule = module.startsWith(`${seedModule}/`)
		? module.slice(seedModule.length + 1)
		: undefined;
	if (submodule !== undefined && site.callee === 'member' && site.object !== undefined) {
		const { start, end } = site.object;
		const known = oracle.memberOf(site.file, start, end, submodule);
		if (known !== undefined) return { kind: 'rename', text: `${submodule}.${exportName}` };
	}
	const object = site.object && tree.nameAt(site.object.start);
	const old = object?.type === 'Identifier' ? importOf(tree, object.name) : undefined;
	if (site.callee !== 'member' || old === undefined)
		return blocked('the module is not imported in this file');
	return importAccess(tree, old, inStyleOf(old.source, module), exportName, true);
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
	if (!existing && declaredNames(tree.root).has(name))
		return blocked(`\`${name}\` is already a name in this file`);
	return { kind: 'import', old, source, name, wholeCallee };
}

function blocked(message: string): Access {
	return { kind: 'blocked', block: { code: 'replaced-import', message } };
}

/** A file that says `fs` gets `fs/promises`, one that says `node:fs` gets `node:fs/promises`. */
function inStyleOf(old: string, module: string): string {
	return module.startsWith('node:') && !old.startsWith('node:') && !/^[./]/.test(old)
		? module.slice('node:'.length)
		: module;
}

/** Text changes that point migrated calls at the replacement. */
export interface CalleeEdits {
	/** By site id. */
	readonly sites: ReadonlyMap<string, readonly TextEdit[]>;
	/** Import statements, by absolute path, with the range of the first import that changes. */
	readonly imports: ReadonlyMap<
		string,
		{
			readonly start: number;
			readonly end: number;
			readonly edits: readonly TextEdit[];
			readonly unit: Unit;
		}
	>;
}

/** Points the migrated calls of seeds at their replacements, and the imports with them. */
export function replaceCallees(
	replaced: ReadonlyMap<Unit, readonly CallSite[]>,
	sources: CalleeSources,
): CalleeEdits {
	const siteEdits = new Map<string, TextEdit[]>();
	const byFile = new Map<
		string,
		{ unit: Unit; site: CallSite; access: Access & { kind: 'import' } }[]
	>();
	for (const [unit, sites] of replaced) {
		for (const site of sites) {
			const access = accessFor(site, unit, unit.seed!.rule.replacement!, sources);
			if (access.kind === 'rename') {
				siteEdits.set(siteId(site), [{ ...site.name, text: access.text }]);
			} else if (access.kind === 'import') {
				const uses = byFile.get(site.file);
				if (uses === undefined) byFile.set(site.file, [{ unit, site, access }]);
				else uses.push({ unit, site, access });
			}
		}
	}
	const imports = new Map<string, { start: number; end: number; edits: TextEdit[]; unit: Unit }>();
	for (const [file, uses] of byFile) {
		const tree = sources.treeOf(file)!;
		const removed = new Set<ImportedName>();
		const renamed = new Map<ImportedName, string>();
		const added: { source: string; name: string; local: string; beside: ImportedName }[] = [];
		for (const old of new Set(uses.map(({ access }) => access.old))) {
			const mine = uses.filter(({ access }) => access.old === old);
			const unused =
				remainingUses(
					old,
					mine.map(({ site }) => site),
					tree,
					sources,
				) === 0;
			const names = new Set(mine.map(({ access }) => `${access.source}\0${access.name}`));
			for (const id of names) {
				const [source, name] = id.split('\0') as [string, string];
				const existing = importsOf(tree).find(
					(imported) => imported.source === source && imported.imported === name,
				);
				const inPlace =
					unused &&
					existing === undefined &&
					source === old.source &&
					names.size === 1 &&
					isNamed(old);
				if (inPlace) renamed.set(old, name);
				const keepsAlias =
					unused &&
					existing === undefined &&
					names.size === 1 &&
					isNamed(old) &&
					old.local !== old.imported;
				const local = existing?.local ?? (keepsAlias ? old.local : name);
				if (!inPlace && existing === undefined) added.push({ source, name, local, beside: old });
				for (const { site, access } of mine) {
					if (access.source !== source || access.name !== name) continue;
					const start = access.wholeCallee ? site.object!.start : site.name.start;
					const end = site.name.end;
					siteEdits.set(
						siteId(site),
						tree.text.slice(start, end) === local ? [] : [{ start, end, text: local }],
					);
				}
			}
			if (unused && !renamed.has(old) && isNamed(old)) removed.add(old);
		}
		const edits = editImports(tree, { removed, renamed, added });
		const first = uses[0]!;
		const { declaration } = first.access.old;
		if (edits.length > 0) {
			imports.set(file, {
				start: declaration.start!,
				end: declaration.end!,
				edits,
				unit: first.unit,
			});
		}
	}
	return { sites: siteEdits, imports };
}

function isNamed({ node }: ImportedName): boolean {
	return node.type === 'ImportSpecifier' || node.type === 'ObjectProperty';
}

/** Uses of an imported name that stay after the migration. */
function remainingUses(
	old: ImportedName,
	migrated: readonly CallSite[],
	tree: SyntaxTree,
	{ index }: CalleeSources,
): number {
	const gone = new Set(migrated.map(({ name }) => name.start));
	return index.namedIn(tree.path, old.local).filter(({ offset }) => {
		if (offset === old.localOffset || gone.has(offset)) return false;
		const node = tree.nameAt(offset);
		if (node === undefined || node.type === 'StringLiteral') return false;
		const parent = parentOf(node);
		return !(parent !== undefined && parent === old.node) && !isMemberName(node);
	}).length;
}

function isMemberName(node: Parameters<typeof parentOf>[0]): boolean {
	const parent = parentOf(node);
	return (
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.property === node &&
		!parent.computed
	);
}
