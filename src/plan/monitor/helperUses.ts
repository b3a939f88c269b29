import type { ClassMethod, Decorator, Node, StaticBlock } from '@babel/types';
import type { RuntimeHelper } from '../../runtime/vendorRuntime.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { usesOfHelper } from '../runtime/helperNames.ts';
import type { Session } from '../session.ts';
import { type Call, isCall } from './logCall.ts';

/** One use of a helper that watches functions or calls. */
export type HelperUse = { readonly imported: ImportedName; readonly node: Node } & (
	| { readonly form: 'decorator'; readonly decorator: Decorator; readonly method: Node }
	/** `monitorBlocking({})(load)`, `logSlowOperation('load', {}, load)`. */
	| { readonly form: 'wrapper'; readonly outer: Call; readonly inner: Node }
	/** `logSlowOperation('load', {}, () => store.load(id))()`. */
	| { readonly form: 'call'; readonly outer: Call; readonly inner: Call }
	/** `static { this.prototype.load = monitorBlocking({})(this.prototype.load); }` */
	| { readonly form: 'block'; readonly block: StaticBlock; readonly method: ClassMethod }
	| { readonly form: 'other' }
);

const known = new WeakMap<SyntaxTree, Map<RuntimeHelper, readonly HelperUse[]>>();

/** How a file uses a helper. */
export function helperUses(
	tree: SyntaxTree,
	helper: 'monitorBlocking' | 'logSlowOperation',
	session: Session,
): readonly HelperUse[] {
	const ofTree = known.get(tree) ?? new Map<RuntimeHelper, readonly HelperUse[]>();
	known.set(tree, ofTree);
	let uses = ofTree.get(helper);
	if (uses === undefined) {
		uses = [...usesOfHelper(tree, helper, session)].flatMap(([imported, nodes]) =>
			nodes.map((node) => ({ imported, ...describe(node) })),
		);
		ofTree.set(helper, uses);
	}
	return uses;
}

type WithoutImport<Use> = Use extends unknown ? Omit<Use, 'imported'> : never;

function describe(name: Node): WithoutImport<HelperUse> {
	const made = parentOf(name);
	if (!isCall(made) || made.callee !== name) return { form: 'other', node: name };
	const parent = parentOf(made);
	if (parent?.type === 'Decorator')
		return { form: 'decorator', node: parent, decorator: parent, method: parentOf(parent)! };
	if (made.arguments.length === 3) return describeWrapped(made, made.arguments[2]!);
	if (!isCall(parent) || parent.callee !== made || parent.arguments.length !== 1)
		return { form: 'other', node: name };
	return describeBlock(parent) ?? describeWrapped(parent, parent.arguments[0]!);
}

function describeWrapped(outer: Call, inner: Node): WithoutImport<HelperUse> {
	const up = parentOf(outer);
	if (inner.type === 'SpreadElement' || inner.type === 'ArgumentPlaceholder')
		return { form: 'other', node: outer };
	const isCalled = isCall(up) && up.callee === outer;
	if (!isCalled) return { form: 'wrapper', node: outer, outer, inner };
	if (
		inner.type === 'ArrowFunctionExpression' &&
		inner.params.length === 0 &&
		!inner.async &&
		up.arguments.length === 0 &&
		isCall(inner.body)
	)
		return { form: 'call', node: up, outer: up, inner: inner.body };
	// Other functions would need parentheses, or become methods.
	return inner.type === 'Identifier'
		? { form: 'wrapper', node: outer, outer, inner }
		: { form: 'other', node: outer };
}

function describeBlock(call: Call): WithoutImport<HelperUse> | undefined {
	const assignment = parentOf(call);
	const statement = assignment && parentOf(assignment);
	const block = statement && parentOf(statement);
	if (block?.type !== 'StaticBlock' || block.body.length !== 1) return undefined;
	if (assignment?.type !== 'AssignmentExpression' || assignment.left.type !== 'MemberExpression')
		return undefined;
	const { property, object } = assignment.left;
	const isStatic = object.type === 'ThisExpression';
	const body = parentOf(block);
	const method =
		body?.type === 'ClassBody'
			? body.body.find(
					(each): each is ClassMethod =>
						each.type === 'ClassMethod' &&
						each.static === isStatic &&
						each.key.type === 'Identifier' &&
						property.type === 'Identifier' &&
						each.key.name === property.name,
				)
			: undefined;
	return method && { form: 'block', node: block, block, method };
}
