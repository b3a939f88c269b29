import type { Oracle } from '../../resolve/oracle.ts';
import type { Replacement } from '../../rules/rule.ts';
import { binderOf, importAt } from '../../syntax/binderOf.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { isCallable } from './isCallable.ts';
import { isReassigned } from './isModuleItself.ts';
import { camelCase, nameOfWhole } from './nameOfWhole.ts';
import { sourceFor } from './replacementSource.ts';

/** A call that goes through a constant of its file: `const gzipAsync = promisify(gzip)`. */
export interface PromisifiedAccess {
	readonly kind: 'promisified';
	/** The import that the call goes through. */
	readonly old: ImportedName;
	/** Where the function comes from that takes a callback. */
	readonly source: string;
	/** Its exported name; `*` for what `require` gives. */
	readonly name: string;
	/** What a constant or an import of it is named after. */
	readonly called: string;
	/** It is reached through the imported module, or is that itself: `zlib.gzip`, `glob`. */
	readonly member: string | undefined;
	/** Range of the callee. */
	readonly callee: { readonly start: number; readonly end: number };
	readonly typeArguments: string;
	/** What is written behind it in TypeScript: ` as …`. */
	readonly assertion?: string;
}

/** How a call gets at the promisified form of a function. */
export function promisifiedAccess(
	site: CallSite,
	unit: Unit,
	{ module, exportName, typed }: Replacement & { kind: 'replace' },
	tree: SyntaxTree,
	oracle: Oracle,
): PromisifiedAccess | { readonly kind: 'blocked'; readonly block: Block } {
	const at = site.callee === 'binding' ? site.name : site.object;
	const node = at && tree.nameAt(at.start);
	const isReached = site.callee === 'binding' || site.callee === 'member';
	const old =
		isReached && node?.type === 'Identifier' ? importAt(tree, node, node.name) : undefined;
	if (old === undefined) return blocked('the module is not imported in this file');
	const binder = binderOf(node!, old.local);
	if (binder !== undefined && isReassigned(binder, tree))
		return blocked(`\`${old.local}\` is assigned`);
	const statements: readonly unknown[] = tree.root.program.body;
	if (!statements.includes(old.declaration))
		return blocked('the module is loaded inside of a function');
	const source = sourceFor(module, old.source, tree, unit.seed!.rule.base);
	const isModule = old.imported === '*' || old.imported === 'default';
	const isSame = source === old.source;
	const isWhole = exportName === 'default';
	if (site.callee === 'member' && !isModule)
		return blocked('the module is not imported as a whole');
	const isFunction =
		isSame &&
		site.object !== undefined &&
		site.callee === 'member' &&
		isCallable(old, site.file, site.object, oracle);
	const isImported = isWhole && !isFunction;
	const whole =
		isImported && isSame && site.callee === 'binding'
			? nameOfWhole(old, source, node!, tree, oracle)
			: undefined;
	if (isImported && whole === undefined)
		return blocked(`\`${source}\` is not imported as a function`);
	const local = old.local;
	const name = whole ?? (isWhole ? local : exportName);
	return {
		kind: 'promisified',
		old,
		source,
		name,
		called: whole === undefined ? name : camelCase(source),
		member:
			isSame && site.callee === 'member' ? (isWhole ? local : `${local}.${exportName}`) : undefined,
		callee: { start: (site.object ?? site.name).start, end: site.name.end },
		typeArguments: typed?.arguments === undefined ? '' : `<${typed.arguments}>`,
		...(typed?.asserted === undefined ? {} : { assertion: ` as ${typed.asserted}` }),
	};
}

function blocked(message: string): { readonly kind: 'blocked'; readonly block: Block } {
	return { kind: 'blocked', block: { code: 'replaced-import', message } };
}
