import { isBuiltin } from 'node:module';
import type { CallExpression, Identifier, Node } from '@babel/types';
import type { BridgeKind, Rule } from '../../rules/rule.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { type ImportedName, importOf } from '../../syntax/imports.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { spellBuiltin } from '../../syntax/spellBuiltin.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Hazard } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import type { NeededImport } from '../stripExecutor/pointAtPromises.ts';
import { isInType } from '../threads/findOutsideState.ts';
import { editConstantTypes, isAsserted } from './editConstantTypes.ts';
import type { HandedOver } from './findHandedOver.ts';
import { findThreadProblem } from './findThreadProblem.ts';
import { leadFileBack } from './leadFileBack.ts';

/** Functions whose `promisify` gives something else than what their callbacks get first. */
const promisifiedOtherwise = new Set([
	'exec',
	'execFile',
	'exists',
	'generateKeyPair',
	'lookup',
	'lookupService',
	'question',
	'read',
	'readv',
	'setImmediate',
	'setTimeout',
	'write',
	'writev',
]);

/** A call of a bridge. */
export interface Bridge {
	readonly call: CallExpression;
	/** The import of the bridge. */
	readonly local: ImportedName;
	/** The constant that holds what it makes. */
	readonly constant: Identifier;
}

/** What turns a bridged function into its original. */
export interface Lead {
	readonly edits: readonly TextEdit[];
	readonly needs?: NeededImport;
	readonly hazards?: readonly Hazard[];
	/** The function that another file has to export for it, and how that one handed it over. */
	readonly handed?: Required<HandedOver>;
}

/** What turns a bridged function into its original; a sentence says why that cannot be done. */
export function leadBack(
	{ call, local, constant }: Bridge,
	rule: Rule & { readonly bridge: BridgeKind },
	tree: SyntaxTree,
	session: Session,
): Lead | string {
	const [original, ...rest] = call.arguments;
	if (rule.bridge === 'file') return leadFileBack(call, local, constant, rule, tree, session);
	if (rule.bridge === 'text') {
		const what = original === undefined ? '' : ` of \`${textOf(original, tree)}\``;
		return `the work${what} is done in a process of its own, with settings of its own`;
	}
	if (original === undefined || rest.length > 0 || original.type === 'SpreadElement')
		return 'it is not given one function';
	const types = editConstantTypes(constant, tree);
	if (typeof types === 'string') return types;
	if (rule.bridge === 'promise')
		return isFunction(original)
			? unwrap({ call, constant }, original, types, tree, session)
			: unknownFunction(original, tree);
	const name = nameOf(original);
	if (!isFunction(original) && name === undefined) return unknownFunction(original, tree);
	if (name !== undefined && promisifiedOtherwise.has(name) && isOfNode(original, tree))
		return `\`promisify(${textOf(original, tree)})\` gives another result than the callback gets`;
	const declared = [...tree.root.program.body].some((statement) =>
		declaredNames(statement).has('promisify'),
	);
	const known = importOf(tree, 'promisify');
	const isKnown = known !== undefined && /^(?:node:)?util$/.test(known.source);
	if (declared && !isKnown) return '`promisify` is already a name in this file';
	const { start, end } = call.callee;
	const edits = [{ start: start!, end: end!, text: 'promisify' }, ...types];
	if (isKnown) return { edits };
	const source = spellBuiltin('node:util', tree);
	const asked = { source, name: 'promisify', local: 'promisify' };
	return { edits, needs: { ...asked, beside: local, takesOver: false } };
}

/** `makeSynchronous(async () => …)` to the function in it. */
function unwrap(
	made: Pick<Bridge, 'call' | 'constant'>,
	original: FunctionNode,
	types: readonly TextEdit[],
	tree: SyntaxTree,
	session: Session,
): Lead | string {
	const { call, constant } = made;
	const outer = findOuterName(original);
	if (outer !== undefined)
		return `the function in it uses \`${outer}\`, which is not that of this file in its thread`;
	const target = { module: tree.path, name: constant.name, tree, fn: original };
	const problem = findThreadProblem(
		target,
		'the function in it',
		{ call, constant, tree },
		session,
	);
	if (problem !== undefined) return problem;
	const [open, close] = isAsserted(call) ? ['(', ')'] : ['', ''];
	return {
		edits: [
			{ start: call.start!, end: original.start!, text: open },
			{ start: original.end!, end: call.end!, text: close },
			...types,
		],
	};
}

/** A name of the file that a function uses, which it does not get where its text is run. */
function findOuterName(fn: FunctionNode): string | undefined {
	return identifiersIn(fn).find((each) => {
		if (isPropertyName(each) || isInType(each)) return false;
		const binder = binderOf(each, each.name);
		return binder !== undefined && (binder.start! < fn.start! || binder.end! > fn.end!);
	})?.name;
}

function unknownFunction(original: Node, tree: SyntaxTree): string {
	return `it cannot be told which function \`${textOf(original, tree)}\` is`;
}

function nameOf(node: Node): string | undefined {
	if (node.type === 'Identifier') return node.name;
	if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'Identifier')
		return undefined;
	return node.property.type === 'Identifier' ? node.property.name : undefined;
}

/** Whether a function comes from a module of Node.js, or may do so. */
function isOfNode(node: Node, tree: SyntaxTree): boolean {
	const root = node.type === 'MemberExpression' ? node.object : node;
	const known = root.type === 'Identifier' ? importOf(tree, root.name) : undefined;
	return known === undefined || isBuiltin(known.source);
}

function textOf({ start, end }: Node, { text }: SyntaxTree): string {
	return text.slice(start!, end!).replace(/\s+/g, ' ').slice(0, 60);
}
