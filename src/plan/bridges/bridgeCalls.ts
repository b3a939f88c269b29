import { basename } from 'node:path';
import type { CallExpression, Identifier, Node } from '@babel/types';
import type { Rule } from '../../rules/rule.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { workerFile } from '../stripExecutor/workerPath.ts';

/** A call of a bridge, by the import that it is reached through. */
export interface BridgeCall {
	readonly node: CallExpression;
	readonly local: ImportedName;
	/** By another name: `const { createSyncFn } = synckit`. */
	readonly isTaken?: true;
}

/** Calls of the bridge by the name that a file imports it under. */
export function bridgesIn(tree: SyntaxTree, { module, exportPath }: Rule): BridgeCall[] {
	return importsOf(tree).flatMap((local) => {
		if (local.source !== module || local.isTypeOnly) return [];
		const [name] = exportPath;
		const isIt = local.imported === name || (name === 'default' && local.imported === '*');
		// `synckit.createSyncFn`
		const isAround = !isIt && /^(?:\*|default)$/.test(local.imported);
		const others = tree.root.program.body.filter((statement) => statement !== local.declaration);
		if (!(isIt || isAround) || others.some((each) => declaredNames(each).has(local.local)))
			return [];
		return referencesIn(tree.root, local.local).flatMap((reference): BridgeCall[] => {
			const taken = isAround ? namesTakenFrom(reference, name!) : [];
			if (taken.length > 0)
				return taken
					.flatMap((each) => referencesIn(tree.root, each))
					.flatMap((use) => callBy(use))
					.map((node) => ({ node, local, isTaken: true }));
			const callee = isIt ? reference : memberAround(reference, name!);
			return callee === undefined ? [] : callBy(callee).map((node) => ({ node, local }));
		});
	});
}

function callBy(callee: Node): readonly CallExpression[] {
	const call = parentOf(callee);
	return call?.type === 'CallExpression' && call.callee === callee ? [call] : [];
}

/** The variables that get a member of an object: `const { createSyncFn: make } = synckit`. */
function namesTakenFrom(object: Node, name: string): readonly string[] {
	const declarator = parentOf(object);
	if (declarator?.type !== 'VariableDeclarator' || declarator.init !== object) return [];
	if (declarator.id.type !== 'ObjectPattern') return [];
	return declarator.id.properties.flatMap((property) =>
		property.type === 'ObjectProperty' &&
		property.key.type === 'Identifier' &&
		property.key.name === name &&
		property.value.type === 'Identifier'
			? [property.value.name]
			: [],
	);
}

/** `object.name` around its object. */
function memberAround(object: Node, name: string): Node | undefined {
	const member = parentOf(object);
	return member?.type === 'MemberExpression' &&
		member.object === object &&
		!member.computed &&
		member.property.type === 'Identifier' &&
		member.property.name === name
		? member
		: undefined;
}

/**
 * The name of the constant at the top level that holds the result of a call, with types beside it or without:
 * `createSyncFn(path) as (text: string) => string`.
 */
export function constantOf(call: Node, tree: SyntaxTree): Identifier | undefined {
	let value = call;
	for (let up = parentOf(value); up && unwrapInward(up) === call; up = parentOf(up)) value = up;
	const declarator = parentOf(value);
	const declaration = declarator && parentOf(declarator);
	if (declarator?.type !== 'VariableDeclarator' || declarator.init !== value) return undefined;
	if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined;
	const { id } = declarator;
	if (id.type !== 'Identifier') return undefined;
	const statements: readonly Node[] = tree.root.program.body;
	const outer = parentOf(declaration);
	const isTop = statements.includes(declaration) || outer?.type === 'ExportNamedDeclaration';
	return isTop ? id : undefined;
}

/** What a constant at the top of the file is declared with. */
export function topConstant(name: string, { root }: SyntaxTree): Node | undefined {
	for (const statement of root.program.body) {
		if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
		for (const { id, init } of statement.declarations)
			if (id.type === 'Identifier' && id.name === name) return init ?? undefined;
	}
	return undefined;
}

/** The source file whose path a bridge is given. */
export function fileOf(
	call: CallExpression,
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	const [path] = call.arguments;
	const value = path?.type === 'Identifier' ? (topConstant(path.name, tree) ?? path) : path;
	return value && workerFile(tree, value, session);
}

/** Calls of a bridge in the whole repository that start a file, or may do so. */
export function startsOf(
	file: string,
	rule: Rule,
	session: Session,
): { readonly tree: SyntaxTree; readonly call: BridgeCall; readonly isCertain: boolean }[] {
	return [...session.texts].flatMap(([path, text]) => {
		const tree = text.includes(rule.module) ? session.treeOf(path) : undefined;
		if (tree === undefined) return [];
		return bridgesIn(tree, rule).flatMap((call) => {
			const started = fileOf(call.node, tree, session);
			const end = started === undefined ? endOfPath(call.node.arguments[0], tree) : undefined;
			const isIt =
				started === undefined
					? end === undefined || stemOf(end) === stemOf(file)
					: started === file;
			return isIt ? [{ tree, call, isCertain: started === file }] : [];
		});
	});
}

/** How a path ends that leads to no source file, where that is written in place. */
function endOfPath(path: Node | null | undefined, tree: SyntaxTree): string | undefined {
	switch (path?.type) {
		case 'StringLiteral':
			return path.value;
		case 'TemplateLiteral':
			return path.quasis.at(-1)!.value.cooked || undefined;
		case 'BinaryExpression':
			return endOfPath(path.right, tree);
		// `new URL('./worker.js', import.meta.url)`
		case 'NewExpression':
			return endOfPath(path.arguments[0], tree);
		case 'CallExpression':
			return endOfPath(path.arguments.at(-1), tree);
		case 'Identifier':
			return endOfPath(topConstant(path.name, tree), tree);
		default:
			return undefined;
	}
}

/** `worker` of `src/worker.ts` and of `./dist/worker.js`. */
function stemOf(path: string): string {
	return basename(path).replace(/\.[mc]?[jt]sx?$/, '');
}
