import { type ImportChanges, withLocal } from '../../edit/editImports.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import type { DroppedOption } from '../../rules/rule.ts';
import { importAt } from '../../syntax/binderOf.ts';
import { type ImportedName, importsOf, isTopLevel } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { siteId, type Unit } from '../unit.ts';
import {
	accessFor,
	type CalleeSources,
	type GlobalAccess,
	type ImportAccess,
} from './calleeAccess.ts';
import { callOf } from './callOf.ts';
import { chooseLocal } from './chooseLocal.ts';
import { editArguments } from './editArguments.ts';
import { type ImportWork, writeImports } from './importWork.ts';
import { camelCase } from './nameOfWhole.ts';
import { writtenOption } from './optionOf.ts';
import type { PromisifiedAccess } from './promisifiedAccess.ts';
import { promisifyCallees } from './promisifyCallees.ts';
import { remainingUses } from './remainingUses.ts';
import { groupByFile, type ReplacedCall } from './replacedCalls.ts';
import { replaceGlobals } from './replaceGlobals.ts';

/** Text changes that point the migrated calls of one file at their replacements. */
export interface FileCallees {
	/** By site id. */
	readonly sites: ReadonlyMap<string, readonly TextEdit[]>;
	/** Import statements, with the range of the first one that changes. */
	readonly imports?: {
		readonly start: number;
		readonly end: number;
		readonly work: ImportWork;
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
		const global: (ReplacedCall & { readonly access: GlobalAccess })[] = [];
		const promisified: (ReplacedCall & { readonly access: PromisifiedAccess })[] = [];
		for (const call of calls) {
			const { unit, site } = call;
			const access = accessFor(site, unit, unit.seed!.rule.replacement!, this.#sources);
			if (access.kind === 'rename') sites.set(siteId(site), renameCallee(site, access, tree));
			else if (access.kind === 'module')
				sites.set(siteId(site), [{ start: access.object.end, end: site.name.end, text: '' }]);
			else if (access.kind === 'import') imported.push({ ...call, access });
			else if (access.kind === 'global') global.push({ ...call, access });
			else if (access.kind === 'promisified') promisified.push({ ...call, access });
		}
		promisified.sort((one, other) => one.site.start - other.site.start);
		const changes = this.#changeImports(tree, imported, sites, isKept);
		const through = promisifyCallees(
			tree,
			promisified,
			this.#findUnused(tree, promisified, isKept),
		);
		for (const [id, edit] of through.sites) sites.set(id, [edit]);
		const instead = replaceGlobals(tree, global);
		for (const [id, edit] of instead.sites) sites.set(id, [edit]);
		const all: ImportChanges = {
			removed: new Set([...changes.removed, ...through.removed]),
			renamed: new Map([...changes.renamed, ...through.renamed]),
			added: [...changes.added, ...through.added, ...instead.added],
		};
		const work: ImportWork = { changes: all, constants: through, edits: instead.edits };
		for (const call of calls) {
			addSuffix(call, sites, tree);
			sites.get(siteId(call.site))?.push(...editArguments(call.unit, call.site, tree));
		}
		const first = imported[0] ?? promisified[0];
		const { unit } = first ?? global[0] ?? {};
		const [edit] = writeImports(tree, work);
		if (unit === undefined || edit === undefined) return { sites };
		const { start, end } = first?.access.old.declaration ?? edit;
		return { sites, imports: { start: start!, end: end!, work, unit } };
	}

	/** Whether nothing uses a named import any more once the promisified calls are gone. */
	#findUnused(
		tree: SyntaxTree,
		calls: readonly (ReplacedCall & { readonly access: PromisifiedAccess })[],
		isKept: (site: CallSite) => boolean,
	): Map<ImportedName, boolean> {
		const unused = new Map<ImportedName, boolean>();
		for (const old of new Set(calls.map(({ access }) => access.old))) {
			if (!isNamed(old)) continue;
			const gone = calls.filter(({ access }) => access.old === old).map(({ site }) => site);
			const isUnused = !gone.some(isKept) && remainingUses(old, gone, tree, this.#sources) === 0;
			unused.set(old, isUnused);
		}
		return unused;
	}

	#changeImports(
		tree: SyntaxTree,
		calls: readonly (ReplacedCall & { readonly access: ImportAccess })[],
		sites: Map<string, TextEdit[]>,
		isKept: (site: CallSite) => boolean,
	): ImportChanges {
		const removed = new Set<ImportedName>();
		const renamed = new Map<ImportedName, string>();
		const added: { source: string; name: string; local: string; beside: ImportedName }[] = [];
		const locals = new Map<string, string>();
		const given = new Map<string, Set<string>>();
		for (const old of new Set(calls.map(({ access }) => access.old))) {
			const mine = calls.filter(({ access }) => access.old === old);
			const gone = mine.map(({ site }) => site);
			const unused = !gone.some(isKept) && remainingUses(old, gone, tree, this.#sources) === 0;
			const targets = new Map(
				mine.map(({ access }) => [`${access.source}#${access.name}`, access]),
			);
			let isTarget = false;
			for (const { source, name } of targets.values()) {
				// What a function requires is seen in that function alone.
				const scope = isTopLevel(tree, old.declaration) ? '' : `@${old.declaration.start}`;
				const id = `${source.replace(/^node:/, '')}#${name}${scope}`;
				const sharing = (scope === '' ? calls : mine)
					.filter(({ access }) => access.source === source && access.name === name)
					.map(({ site }) => site);
				const existing = importsOf(tree).find(
					(known) =>
						known.source === source &&
						known.imported === name &&
						!known.isTypeOnly &&
						sharing.every((site) => isSeenAt(known, site, tree)),
				);
				const known = existing?.local ?? locals.get(id);
				const isWhole = name === 'default' || name === '*';
				const takesOver =
					unused && known === undefined && targets.size === 1 && isNamed(old) && !isWhole;
				const local =
					known ??
					(takesOver && old.local !== old.imported
						? old.local
						: chooseLocal(tree, isWhole ? camelCase(source) : name, sharing, [
								...(given.get(scope) ?? []),
							]));
				isTarget ||= existing === old;
				if (takesOver && source === old.source)
					renamed.set(old, old.local === local ? name : withLocal(name, local, old));
				else if (known === undefined) added.push({ source, name, local, beside: old });
				locals.set(id, local);
				getOrAdd(given, scope, () => new Set()).add(local);
				for (const { site, access } of mine) {
					if (access.source !== source || access.name !== name) continue;
					const start = access.wholeCallee ? site.object!.start : site.name.start;
					const end = site.name.end;
					const isSame = tree.text.slice(start, end) === local;
					sites.set(siteId(site), isSame ? [] : [{ start, end, text: local }]);
				}
			}
			if (unused && !isTarget && !renamed.has(old) && (isNamed(old) || standsAlone(old)))
				removed.add(old);
		}
		for (const { site, access } of calls) {
			const { source, old } = access;
			for (const name of site.brings ?? [])
				if (!added.some((each) => each.source === source && each.name === name))
					added.push({ source, name, local: name, beside: old });
		}
		return { removed, renamed, added };
	}
}

/** Writes another name; what it is a member of goes where the object is, which may stand on a line above. */
function renameCallee(
	{ name, object }: CallSite,
	{ text, within }: { readonly text: string; readonly within?: string },
	tree: SyntaxTree,
): TextEdit[] {
	const renamed = { ...name, text };
	if (within === undefined || object === undefined) return [renamed];
	const { end } = object;
	// `fs?.`, `(await import('node:fs')).`
	const isPlain = !/\?\.|\)/.test(tree.text.slice(end, name.start));
	if (!isPlain) return [{ ...name, text: `${within}.${text}` }];
	return [{ start: end, end, text: `.${within}`, side: 'open', span: 0 }, renamed];
}

/** What a replacement adds behind the call: `access(path)` answers like `existsSync` with `.then(…)`. */
function addSuffix(
	{ unit, site }: ReplacedCall,
	sites: Map<string, TextEdit[]>,
	tree: SyntaxTree,
): void {
	const { replacement } = unit.seed!.rule;
	const edits = sites.get(siteId(site));
	if (replacement?.kind !== 'replace' || !edits) return;
	const text = replacement.suffix ?? suffixForOption(replacement.dropped, site, tree);
	if (text === undefined || (replacement.picksResult && isUnused(site, tree))) return;
	const end = site.suffixAt ?? site.end;
	edits.push({ start: end, end, text, side: 'close', span: 1 });
}

/** What stands for an option that the call sets and the async form does not know. */
function suffixForOption(
	dropped: DroppedOption | undefined,
	site: CallSite,
	tree: SyntaxTree,
): string | undefined {
	const suffix = dropped?.suffix;
	const written = suffix && writtenOption(callOf(site, tree)?.arguments.at(-1), dropped!.option);
	return written && tree.textOf(written.property.value) === suffix!.for ? suffix!.text : undefined;
}

/** Whether a local name means this import where a call stands. */
function isSeenAt(known: ImportedName, site: CallSite, tree: SyntaxTree): boolean {
	const callee = tree.nameAt(site.name.start);
	return callee !== undefined && importAt(tree, callee, known.local) === known;
}

/** `execSync('make');` */
function isUnused(site: CallSite, tree: SyntaxTree): boolean {
	const call = callOf(site, tree);
	return call !== undefined && parentOf(call)?.type === 'ExpressionStatement';
}

function isNamed({ node }: ImportedName): boolean {
	return node.type === 'ImportSpecifier' || node.type === 'ObjectProperty';
}

/** `const fs = require('fs')`, `import * as fs from 'fs'`: nothing else of the statement needs it. */
function standsAlone({ node, declaration }: ImportedName): boolean {
	if (declaration.type === 'ImportDeclaration')
		return declaration.specifiers.every(
			// `import fs, { outputFile } from 'fs-extra'`: the names in braces can do without it.
			(specifier) =>
				specifier === node ||
				(node.type === 'ImportDefaultSpecifier' && specifier.type === 'ImportSpecifier'),
		);
	return (
		declaration.type === 'VariableDeclaration' &&
		declaration.declarations.length === 1 &&
		node.type === 'VariableDeclarator'
	);
}
