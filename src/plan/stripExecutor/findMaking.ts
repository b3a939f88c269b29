import type { Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { exportedValue, isCommonJs } from './commonJsExport.ts';
import { memberOf, usesOfMember } from './usesOfMember.ts';

/** What makes a pool: `new Piscina(…)`, `workerpool.pool(…)`. */
export interface Making {
	readonly tree: SyntaxTree;
	readonly made: Node & { type: 'NewExpression' | 'CallExpression' };
}

/** What makes the pool that is kept under a name and is always the same one. */
export function findMaking(place: DeclarationPlace, session: Session): Making | undefined {
	const tree = session.treeOf(place.file);
	const name = tree?.nameAt(place.offset);
	const value = name && keptUnder(name, place, session);
	return tree && value && makingIn(tree, value, session);
}

/** Whether a library makes it. */
export function isMadeBy(
	{ tree, made }: Making,
	{ package: library, worker }: ExecutorFact,
): boolean {
	const { callee } = made;
	const base = callee.type === 'MemberExpression' ? callee.object : callee;
	const imported = base.type === 'Identifier' ? importOf(tree, base.name) : undefined;
	if (imported?.source !== library) return false;
	const member =
		callee.type === 'MemberExpression' ? plainName(callee.property as Node) : undefined;
	const isWhole = imported.imported === '*' && imported.isRequire && member === undefined;
	return worker.made.includes(isWhole ? 'default' : (member ?? imported.imported));
}

/** What a name stands for all the time: a constant, or a field that is set once. */
function keptUnder(name: Node, place: DeclarationPlace, session: Session): Node | undefined {
	const holder = parentOf(name);
	switch (holder?.type) {
		case 'VariableDeclarator':
			return constantValue(name);
		case 'ClassProperty':
		case 'ClassPrivateProperty': {
			if (holder.static || (holder.key !== name && holder.type === 'ClassProperty'))
				return undefined;
			const assigned = assignmentsTo(place, session);
			if (assigned === undefined) return undefined;
			if (holder.value) return assigned.length === 0 ? holder.value : undefined;
			return assigned.length === 1 ? setInConstructor(assigned[0]!, holder) : undefined;
		}
		// JavaScript declares fields by setting them.
		case 'MemberExpression': {
			const assigned = assignmentsTo(place, session);
			const isOnce = assigned?.length === 1;
			return isOnce ? (setInConstructor(assigned[0]!) ?? givenAs(name, place, session)) : undefined;
		}
		case 'ObjectProperty':
			return exportedAs(place, session);
		default:
			return undefined;
	}
}

/** What a CommonJS module gives under a name all the time: `exports.pool = new Piscina()`. */
export function exportedAs(place: DeclarationPlace, session: Session): Node | undefined {
	const name = session.treeOf(place.file)?.nameAt(place.offset);
	const value = name && givenAs(name, place, session);
	if (value === undefined) return undefined;
	const isList = memberOf(name!) === undefined;
	return assignmentsTo(place, session)?.length === (isList ? 0 : 1) ? value : undefined;
}

/** The value beside a name in `module.exports = { pool: value }` or `exports.pool = value`. */
function givenAs(name: Node, { file }: DeclarationPlace, { treeOf }: Session): Node | undefined {
	const tree = treeOf(file);
	const own = plainName(name);
	const value = tree && own && isCommonJs(tree) ? exportedValue(tree, own)?.value : undefined;
	return value !== undefined && parentOf(value) === parentOf(memberOf(name) ?? name)
		? value
		: undefined;
}

/** Everything else that is assigned to a field; undefined where that is not known. */
function assignmentsTo(place: DeclarationPlace, session: Session): Node[] | undefined {
	const declared = session.treeOf(place.file)?.nameAt(place.offset);
	const own = declared && assignmentOf(declared);
	const found: Node[] = own ? [own] : [];
	for (const { node, isGuess } of usesOfMember(place, session)) {
		if (!isWritten(node)) continue;
		const assignment = assignmentOf(node);
		if (isGuess || assignment === undefined) return undefined;
		found.push(assignment);
	}
	return found;
}

function assignmentOf(name: Node): Node | undefined {
	const member = memberOf(name);
	const up = member && parentOf(member);
	return up?.type === 'AssignmentExpression' && up.left === member ? up : undefined;
}

/** Whether a member is set in any way, and not only read. */
function isWritten(name: Node): boolean {
	const target = memberOf(name);
	const up = target && parentOf(target);
	if (up === undefined) return false;
	return (
		(up.type === 'AssignmentExpression' && up.left === target) ||
		(up.type === 'UnaryExpression' && up.operator === 'delete') ||
		/^UpdateExpression$|Pattern$|^RestElement$|^For(?:In|Of)Statement$/.test(up.type) ||
		(up.type === 'ObjectProperty' && parentOf(up)?.type === 'ObjectPattern')
	);
}

/** What a statement of the constructor sets a field to, whatever happens. */
function setInConstructor(assignment: Node, field?: Node): Node | undefined {
	if (assignment.type !== 'AssignmentExpression' || assignment.operator !== '=') return undefined;
	const { left, right } = assignment;
	const statement = parentOf(assignment);
	const { function: fn } = enclosingFunction(assignment);
	const isOwn =
		left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && !left.computed;
	return isOwn &&
		fn?.type === 'ClassMethod' &&
		fn.kind === 'constructor' &&
		(field === undefined || parentOf(fn) === parentOf(field)) &&
		statement?.type === 'ExpressionStatement' &&
		parentOf(statement) === fn.body
		? right
		: undefined;
}

/** The call that makes a pool, or that of a function which does nothing else. */
export function makingIn(tree: SyntaxTree, value: Node, session: Session): Making | undefined {
	if (value.type === 'NewExpression') return { tree, made: value };
	if (value.type !== 'CallExpression') return undefined;
	const { callee } = value;
	if (callee.type !== 'Identifier') return { tree, made: value };
	const [place, ...others] = session.oracle.declarationsAt(tree.path, callee.start!);
	const home = place && others.length === 0 ? session.treeOf(place.file) : undefined;
	const name = place && home?.nameAt(place.offset);
	const fn = name && declaredFunction(name);
	if (!home || !isFunction(fn)) return { tree, made: value };
	const isConstant =
		fn.type === 'FunctionDeclaration' || (name !== undefined && constantValue(name) === fn);
	if (!isConstant || fn.async || fn.generator) return undefined;
	const given = returnedBy(fn);
	const isMade = given?.type === 'NewExpression' || given?.type === 'CallExpression';
	const parameters = new Set(fn.params.flatMap(identifiersIn).map((each) => each.name));
	if (!isMade || identifiersIn(given).some((each) => parameters.has(each.name))) return undefined;
	return { tree: home, made: given };
}

/** The only thing that a function does is to return this. */
function returnedBy({ body }: FunctionNode): Node | undefined {
	if (body.type !== 'BlockStatement') return body;
	const [only] = body.body;
	return body.body.length === 1 && only?.type === 'ReturnStatement'
		? (only.argument ?? undefined)
		: undefined;
}
