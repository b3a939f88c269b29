import { isBuiltin } from 'node:module';
import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import type { ReferenceIndex } from '../../resolve/referenceIndex.ts';
import type { Replacement } from '../../rules/rule.ts';
import { importAt } from '../../syntax/binderOf.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { isCallable } from './isCallable.ts';
import { isModuleItself } from './isModuleItself.ts';
import { isTestedFor } from './isTestedFor.ts';
import { nameOfWhole } from './nameOfWhole.ts';
import { type PromisifiedAccess, promisifiedAccess } from './promisifiedAccess.ts';
import { sourceFor } from './replacementSource.ts';
import { submoduleOf } from './submoduleOf.ts';

/** What replacing callees needs of the session. */
export interface CalleeSources {
	readonly oracle: Oracle;
	readonly index: ReferenceIndex;
	/** Source texts by absolute path. */
	readonly texts: ReadonlyMap<string, string>;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

export interface ImportAccess {
	readonly kind: 'import';
	readonly old: ImportedName;
	readonly source: string;
	readonly name: string;
	/** The object goes too: `fs.readFileSync` becomes `readFile`. */
	readonly wholeCallee: boolean;
}

export interface GlobalAccess {
	readonly kind: 'global';
	readonly source: string;
	readonly name: string;
}

/** How one call gets at the async twin. */
export type Access =
	/** Only the name changes: `api.loadSync()` to `api.load()`. */
	| {
			readonly kind: 'rename';
			readonly text: string;
			/** A member of the object that it is one of: `fs.readFileSync()` to `fs.promises.readFile()`. */
			readonly within?: string;
	  }
	/** The module itself is the twin: `which.sync()` to `which()`. */
	| { readonly kind: 'module'; readonly object: { readonly start: number; readonly end: number } }
	/** Through an import: `readFileSync()` to `readFile()`, `fs.readFileSync()` to `readFile()`. */
	| ImportAccess
	| PromisifiedAccess
	/** Through an import in the place of a global: `Atomics.wait()` to `setTimeout()`. */
	| GlobalAccess
	| { readonly kind: 'blocked'; readonly block: Block };

export function accessFor(
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
	if (replacement.kind === 'replace') {
		const { object } = site;
		const owner = object && texts.get(site.file)!.slice(object.start, object.end);
		if (isTestedFor(treeOf(site.file)!, owner, [written, replacement.exportName]))
			return blocked(`the file asks whether \`${written}\` exists`);
	}
	if (replacement.kind === 'replace' && replacement.isPromisified)
		return promisifiedAccess(site, unit, replacement, treeOf(site.file)!, oracle);
	if (unit.seed!.rule.module === 'global' && replacement.kind === 'replace') {
		if (site.callee !== 'member' || site.object === undefined)
			return blocked(`\`${written}\` is taken out of its object`);
		const { module, exportName } = replacement;
		return { kind: 'global', source: module, name: exportName };
	}
	if (site.callee !== 'binding') {
		if (replacement.kind === 'rename') return renameMember(site, written, replacement.name, oracle);
		return memberAccess(site, treeOf, unit, replacement, oracle);
	}
	const tree = treeOf(site.file)!;
	const name = tree.nameAt(site.name.start);
	const old = name && importAt(tree, name, written);
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
			: sourceOf(replacement, old, site, tree, unit, oracle);
	if (source === undefined) return lacksName(old, replacement);
	const exported = replacement.kind === 'rename' ? replacement.name : replacement.exportName;
	if (exported === 'default') {
		const whole = nameOfWhole(old, source, name!, tree, oracle);
		return whole === undefined
			? blocked(`\`${source}\` is not imported as a whole`)
			: { kind: 'import', old, source, name: whole, wholeCallee: false };
	}
	const lacksTwin =
		replacement.kind === 'rename' &&
		oracle.resolvesModule(site.file, old.sourceOffset) &&
		oracle.exportedMember(site.file, old.sourceOffset, [exported]) === undefined;
	if (lacksTwin) return blocked(`\`${old.source}\` does not export \`${exported}\``);
	return { kind: 'import', old, source, name: exported, wholeCallee: false };
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
	const { exportName } = replacement;
	const tree = treeOf(site.file)!;
	if (site.callee === 'member' && site.object !== undefined) {
		const object = objectOf(site, tree);
		if (object === undefined || !isModuleItself(object, tree, { oracle, treeOf }))
			return otherObject(site, tree);
		const submodule = submoduleOf(unit, site.file, site.object, oracle);
		if (submodule !== undefined) return { kind: 'rename', text: exportName, within: submodule };
	}
	const object = site.object && tree.nameAt(site.object.start);
	const old = object?.type === 'Identifier' ? importAt(tree, object, object.name) : undefined;
	if (site.callee !== 'member' || old === undefined)
		return blocked('the module is not imported in this file');
	const source = sourceOf(replacement, old, site, tree, unit, oracle);
	if (source === undefined) return lacksName(old, replacement);
	if (exportName === 'default') {
		if (source !== old.source || !isCallable(old, site.file, site.object!, oracle))
			return blocked(`\`${source}\` is not imported as a function`);
		return { kind: 'module', object: site.object! };
	}
	if (source === old.source && (old.imported === '*' || old.imported === 'default'))
		return renameMember(site, tree.text.slice(site.name.start, site.name.end), exportName, oracle);
	return { kind: 'import', old, source, name: exportName, wholeCallee: true };
}

/**
 * Where the replacement comes from, as the file writes it: the module that has the function itself, be it
 * another one than the rule's (`fs-extra/esm`, or a module that exports all of a library). Undefined: that
 * one has no such export, and the library need not be one that the file can import.
 */
function sourceOf(
	{ module, exportName }: Replacement & { kind: 'replace' },
	old: ImportedName,
	site: CallSite,
	tree: SyntaxTree,
	unit: Unit,
	oracle: Oracle,
): string | undefined {
	const { rule } = unit.seed!;
	const source = sourceFor(module, old.source, tree, rule.base);
	const isOwn = /^[./]/.test(module);
	if (isOwn || isBuiltin(module) || module !== rule.module || source === old.source) return source;
	const twin = oracle.exportedMember(site.file, old.sourceOffset, [exportName]);
	return twin === undefined ? undefined : old.source;
}

function lacksName({ source }: ImportedName, replacement: Replacement): Access {
	const name = replacement.kind === 'rename' ? replacement.name : replacement.exportName;
	return blocked(`\`${source}\` does not export \`${name}\``);
}

/** The object of `object.name()`. */
function objectOf({ name }: CallSite, tree: SyntaxTree): Node | undefined {
	const property = tree.nameAt(name.start);
	const member = property && parentOf(property);
	return member?.type === 'MemberExpression' || member?.type === 'OptionalMemberExpression'
		? member.object
		: undefined;
}

/** The call goes through an object that may be a stand-in for the module. */
export function otherObject({ object }: CallSite, tree: SyntaxTree): Access & { kind: 'blocked' } {
	const written =
		object === undefined ? 'the object' : `\`${tree.text.slice(object.start, object.end)}\``;
	const message = `${written} may be another object, which need not have the asynchronous form`;
	return { kind: 'blocked', block: { code: 'other-object', message } };
}

export function blocked(message: string): Access {
	return { kind: 'blocked', block: { code: 'replaced-import', message } };
}
