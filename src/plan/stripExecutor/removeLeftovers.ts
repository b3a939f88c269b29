import type { Node } from '@babel/types';
import { editImports } from '../../edit/editImports.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { identifiersIn, isPropertyName, referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import { declareConstants } from '../replace/declareConstants.ts';
import type { PromisifiedCallees } from '../replace/promisifyCallees.ts';
import type { Session } from '../session.ts';
import { isSafe } from './describeValue.ts';
import { endingOf, isLast } from './endingOf.ts';
import type { NeededImport } from './pointAtPromises.ts';
import { removeField } from './removeField.ts';
import { removeNodes } from './removeNodes.ts';
import type { PoolPlace } from './wrapper.ts';

type Name = Node & { readonly name: string };

interface Range {
	readonly start: number;
	readonly end: number;
}

const none: PromisifiedCallees = {
	sites: new Map(),
	constants: [],
	needs: [],
	removed: new Set(),
	renamed: new Map(),
	added: [],
};

interface Request {
	/** Whether a variable was only there for what is gone, by the name in its declaration. */
	readonly isExecutor: (binder: Name) => boolean;
	/** Whether a value may go that nothing uses: nobody sees that it is not made. */
	readonly mayGo: (value: Node) => boolean;
	/** Pools of the file that lost a task. */
	readonly pools: readonly PoolPlace[];
	/** Whether a statement that ends a pool may go: nobody sees that it is not waited for. */
	readonly mayEnd: (statement: Node) => boolean;
	/** Whether a comment goes with what it belongs to. */
	readonly drops: (comment: string) => boolean;
	/** Imports that the changes need. */
	readonly needs: readonly NeededImport[];
	/** Constants that the changes need. */
	readonly promisified?: PromisifiedCallees;
}

/** What becomes of that which nothing uses any more. */
export interface Leftovers {
	readonly changes: readonly Change[];
	/** The names of executors that stay, because making their values does more than that. */
	readonly staying: readonly Name[];
}

/** What nothing uses any more. */
interface Unused {
	readonly statements: readonly Node[];
	readonly imports: readonly ImportedName[];
	/** The names of executors that stay, because making their values does more than that. */
	readonly staying: readonly Name[];
}

/**
 * Adds the imports that changes need, and removes what nothing uses any more: imports, and variables
 * whose value takes no work or was an executor.
 */
export function removeLeftovers(
	tree: SyntaxTree,
	kept: readonly Change[],
	request: Request,
	session: Session,
): Leftovers {
	const { drops, needs, promisified = none } = request;
	const { statements, imports, staying } = findUnused(tree, kept, request, session);
	const changes = [
		...removeNodes(tree, statements, drops),
		...changeImports(tree, imports, needs, promisified),
	];
	return { changes, staying };
}

/** Finds what nothing uses any more once changes are made. */
export function findUnused(
	tree: SyntaxTree,
	kept: readonly Change[],
	{ isExecutor, mayGo, pools, mayEnd, needs, promisified = none }: Request,
	session: Session,
): Unused {
	const gone = kept.flatMap(removedRanges);
	const lost = new Map<string, Set<Node | undefined>>();
	const staying = new Set<Name>();
	const removed = new Set(needs.filter(({ takesOver }) => takesOver).map(({ beside }) => beside));
	const statements: Node[] = [];
	const nodes = identifiersIn(tree.root);
	const remove = (found: readonly Node[]): void => {
		statements.push(...found);
		gone.push(...found.map(({ start, end }) => ({ start: start!, end: end! })));
	};
	// What made a pool goes with it.
	const isMade = (name: string): boolean =>
		statements.some((each) => referencesIn(each, name).length > 0);
	const areSilent = (found: readonly Node[]): boolean => {
		const all = new Set(found);
		return found.every(
			(each) => each.type !== 'ExpressionStatement' || isLast(each, all) || mayEnd(each),
		);
	};
	for (const pool of pools) {
		const found = removeField(tree, pool, (node) => isInside(node, gone), mayGo, session);
		if (found !== undefined && areSilent(found)) remove(found);
	}
	for (let size = -1; size !== gone.length; ) {
		size = gone.length;
		for (const node of nodes) {
			if (isPropertyName(node) || !isWithin(node, gone)) continue;
			const { name } = node;
			lost.set(name, (lost.get(name) ?? new Set()).add(binderOf(node, name)));
		}
		for (const [name, binders] of lost) {
			const left = referencesIn(tree.root, name).filter((node) => !isWithin(node, gone));
			const imported = importsOf(tree).filter(({ local }) => local === name);
			if (imported.length > 0) {
				const isUnused = left.every((node) =>
					imported.some(({ node: own }) => node === own || parentOf(node) === own),
				);
				if (isUnused) for (const each of imported) removed.add(each);
			}
			const ends = pools.find(({ place }) => nameOf(tree, place.offset) === name)?.ends ?? [];
			for (const declared of left) {
				if (!binders.has(declared)) continue;
				const others = usesOf(declared, left).filter((node) => node !== declared);
				const endings = others.map((node) => endingOf(node, ends));
				if (endings.includes(undefined)) continue;
				const found = endings.flatMap((ending) => ending ?? []);
				const variable = variableOf(declared);
				const value = variable && parentOf(declared);
				const init = value?.type === 'VariableDeclarator' ? value.init : undefined;
				const isOwn = init && !isSafe(init);
				if (isOwn && !isExecutor(declared)) continue;
				if (isOwn && !mayGo(init)) {
					staying.add(declared);
					continue;
				}
				const statement = variable ?? (isMade(name) ? functionOf(declared) : undefined);
				if (statement !== undefined && areSilent(found)) remove([...found, statement]);
			}
		}
	}
	const imports = [...removed].filter(
		(each) => !promisified.needs.includes(each) && (standsAlone(each) || isListed(each)),
	);
	return { statements, imports, staying: [...staying] };
}

/** The references to a variable among those of its name. */
function usesOf(declared: Name, references: readonly Node[]) {
	const declaration = parentOf(parentOf(declared)!);
	// Several declarations may stand for one such variable.
	if (declaration?.type === 'VariableDeclaration' && declaration.kind === 'var') return references;
	return references.filter((node) => binderOf(node, declared.name) === declared);
}

/** What the edits of a change take away for good: not what they write again elsewhere. */
function removedRanges({ edits }: Change): Range[] {
	const written = edits.map(({ text }) => text).join(' ');
	return /[\w$]/.test(written)
		? edits.filter(({ start, end }) => end > start).flatMap((edit) => [{ ...edit, written }])
		: edits.filter(({ start, end }) => end > start);
}

function isInside(node: Node, ranges: readonly Range[]): boolean {
	return ranges.some(({ start, end }) => node.start! >= start && node.end! <= end);
}

function isWithin(node: Name, ranges: readonly (Range & { written?: string })[]): boolean {
	return ranges.some(
		({ start, end, written = '' }) =>
			node.start! >= start && node.end! <= end && !written.split(/[^\w$]+/).includes(node.name),
	);
}

/** The statement that declares a variable and nothing else. */
function variableOf(name: Node): Node | undefined {
	const declarator = parentOf(name);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name) return undefined;
	const declaration = parentOf(declarator);
	if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length !== 1)
		return undefined;
	return /^(?:Program|BlockStatement)$/.test(parentOf(declaration)?.type ?? '')
		? declaration
		: undefined;
}

/** A function that the file keeps for itself. */
function functionOf(name: Node): Node | undefined {
	const declared = parentOf(name);
	return declared?.type === 'FunctionDeclaration' &&
		declared.id === name &&
		/^(?:Program|BlockStatement)$/.test(parentOf(declared)?.type ?? '')
		? declared
		: undefined;
}

function nameOf(tree: SyntaxTree, offset: number): string | undefined {
	const name = tree.nameAt(offset);
	return name?.type === 'Identifier' ? name.name : undefined;
}

function isListed({ node }: ImportedName): boolean {
	return node.type === 'ImportSpecifier' || node.type === 'ObjectProperty';
}

/** `import Piscina from 'piscina'`, also before a list, `const workerpool = require('workerpool')`. */
function standsAlone({ declaration, node }: ImportedName): boolean {
	if (declaration.type === 'ImportDeclaration') {
		const { specifiers } = declaration;
		const others = specifiers.filter((specifier) => specifier !== node);
		return (
			others.length === 0 ||
			(node.type === 'ImportDefaultSpecifier' &&
				others.every(({ type }) => type === 'ImportSpecifier'))
		);
	}
	return declaration.type === 'VariableDeclaration' && declaration.declarations.length === 1;
}

function changeImports(
	tree: SyntaxTree,
	imports: readonly ImportedName[],
	needs: readonly NeededImport[],
	promisified: PromisifiedCallees,
): Change[] {
	const first =
		imports[0] ??
		needs[0]?.beside ??
		(promisified.constants.length > 0 ? promisified.needs[0] : undefined);
	if (first === undefined) return [];
	const wanted = [...needs, ...promisified.added];
	const added = wanted.filter(
		({ source, local }, i) =>
			wanted.findIndex((other) => other.source === source && other.local === local) === i,
	);
	const { start, end } = first.declaration;
	const changes = { removed: new Set(imports), renamed: new Map(), added };
	const edits = [...editImports(tree, changes), ...declareConstants(tree, promisified, changes)];
	const title =
		added.length > 0
			? 'import the promise forms of what is called'
			: 'remove imports that nothing uses any more';
	return [{ file: tree.path, start: start!, end: end!, kind: 'replace-import', title, edits }];
}
