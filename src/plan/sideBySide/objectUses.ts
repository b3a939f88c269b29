import type { Node } from '@babel/types';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import type { Hook } from './hook.ts';

/** A property that a method reads or changes. */
export interface PropertyUse {
	readonly name: string;
	/** None where the compiler does not know it. */
	readonly keys: readonly DeclarationKey[];
	readonly isChanged: boolean;
}

/** What a method uses of the object that it is about. */
export interface ObjectUses {
	readonly properties: readonly PropertyUse[];
	/** The object goes where nobody sees what is done to it. */
	readonly isHandedOn: boolean;
}

const mostCalls = 4;

/** What a hook, and the methods of its object that it calls, use of the object that it is about. */
export function objectUsesOf({ tree, fn, how }: Hook, session: Session): ObjectUses {
	const collector = new Collector(session, how.subject === undefined ? undefined : how.through);
	collector.collect(tree, fn, mostCalls);
	return collector;
}

class Collector implements ObjectUses {
	readonly properties: PropertyUse[] = [];
	isHandedOn = false;
	readonly #session: Session;
	/** Undefined: the object is `this`. */
	readonly #through: readonly string[] | undefined;
	readonly #seen = new Set<Node>();

	constructor(session: Session, through: readonly string[] | undefined) {
		this.#session = session;
		this.#through = through;
	}

	collect(tree: SyntaxTree, fn: FunctionNode, calls: number): void {
		if (this.#seen.has(fn)) return;
		this.#seen.add(fn);
		const names = new Set<string>();
		if (this.#through !== undefined)
			for (const parameter of fn.params) this.#addNames(parameter, names);
		const visit = (node: Node): void => {
			if (this.#isObject(node, names)) this.#addObject(node, tree, names, calls);
			if (isMember(node)) this.#addMember(node, tree);
			forEachChild(node, visit);
		};
		visit(fn.body);
	}

	/** `event`, `{ entity }`. */
	#addNames(pattern: Node, names: Set<string>): void {
		if (pattern.type === 'Identifier') names.add(pattern.name);
		else if (pattern.type !== 'ObjectPattern') this.isHandedOn = true;
		else
			for (const property of pattern.properties) {
				const name = property.type === 'ObjectProperty' ? plainName(property.key) : undefined;
				if (name === undefined) this.isHandedOn = true;
				else if (property.type === 'ObjectProperty' && this.#through?.includes(name))
					this.#addNames(property.value, names);
			}
	}

	#isObject(node: Node, names: ReadonlySet<string>): boolean {
		if (node.type === 'ThisExpression') return this.#through === undefined;
		if (node.type === 'Identifier') return names.has(node.name) && !isName(node);
		return isMember(node) && this.#isLeading(node, names);
	}

	/** `event.entity` */
	#isLeading(member: Member, names: ReadonlySet<string>): boolean {
		const name = nameOf(member);
		const object = unwrapInward(member.object);
		return (
			name !== undefined &&
			this.#through?.includes(name) === true &&
			object.type === 'Identifier' &&
			names.has(object.name)
		);
	}

	/** Follows what is done with the object as a whole. */
	#addObject(node: Node, tree: SyntaxTree, names: Set<string>, calls: number): void {
		const whole = unwrapOutward(node);
		const up = parentOf(whole);
		if (up === undefined || onlyAsks(whole, up)) return;
		if (isMember(up) && up.object === whole) {
			if (nameOf(up) === undefined) this.isHandedOn = true;
			else this.#followCall(up, tree, calls);
			return;
		}
		if (up.type === 'VariableDeclarator' && up.init === whole) {
			if (up.id.type === 'Identifier') names.add(up.id.name);
			else this.#addPattern(up.id);
			return;
		}
		this.isHandedOn = true;
	}

	/** `const { title, author: { name } } = this`: the names alone tell which they are. */
	#addPattern(pattern: Node): void {
		if (pattern.type !== 'ObjectPattern') {
			this.isHandedOn = true;
			return;
		}
		for (const property of pattern.properties) {
			const name = property.type === 'ObjectProperty' ? plainName(property.key) : undefined;
			if (name === undefined) this.isHandedOn = true;
			else this.properties.push({ name, keys: [], isChanged: false });
		}
	}

	/** `this.normalize()` does to the object what it does. */
	#followCall(member: Member, tree: SyntaxTree, calls: number): void {
		const callee = unwrapOutward(member);
		const call = parentOf(callee);
		if (call === undefined || !('callee' in call) || call.callee !== callee) return;
		const [declared, ...others] = this.#session.oracle.declaredAt(
			tree.path,
			member.property.start!,
		);
		const found =
			declared?.library === undefined && declared && functionAtPlace(declared, this.#session);
		if (found && others.length === 0 && calls > 0) this.collect(found.tree, found.fn, calls - 1);
		else this.isHandedOn = true;
	}

	#addMember(member: Member, tree: SyntaxTree): void {
		const name = nameOf(member);
		if (name === undefined) return;
		const [entity] = this.#session.oracle.entitiesAt(tree.path, [member.property.start!]);
		const isChanged = this.#isChanged(member, tree);
		this.properties.push({ name, keys: entity?.keys ?? [], isChanged });
	}

	/** It is set, or a part of it, or a method is called on it that may do so. */
	#isChanged(member: Member, tree: SyntaxTree): boolean {
		const whole = unwrapOutward(member);
		const up = parentOf(whole);
		if (up === undefined) return false;
		if (up.type === 'UnaryExpression' && up.operator === 'delete') return true;
		if (!isMember(up) || up.object !== whole) return isTarget(whole);
		const callee = unwrapOutward(up);
		const call = parentOf(callee);
		const isCalled = call !== undefined && 'callee' in call && call.callee === callee;
		return isCalled ? this.#mayChange(up, tree) : this.#isChanged(up, tree);
	}

	#mayChange({ property }: Member, { path }: SyntaxTree): boolean {
		return !this.#session.oracle
			.declaredAt(path, property.start!)
			.some((it) => isEffectFree(it, (fact) => !fact.changesReceiver));
	}
}

type Member = Node & { type: 'MemberExpression' | 'OptionalMemberExpression' };

function isMember(node: Node): node is Member {
	return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}

function nameOf({ property, computed }: Member): string | undefined {
	if (computed && property.type !== 'StringLiteral') return undefined;
	return plainName(property);
}

/** The name of a property, not a variable. */
function isName(node: Node): boolean {
	const up = parentOf(node);
	if (up === undefined) return false;
	if (isMember(up)) return up.property === node && !up.computed;
	return 'key' in up && up.key === node && !('shorthand' in up && up.shorthand);
}

/** `if (this)`, `event.entity && …`, `entity instanceof Article`. */
function onlyAsks(node: Node, up: Node): boolean {
	switch (up.type) {
		case 'IfStatement':
		case 'ConditionalExpression':
			return up.test === node;
		case 'LogicalExpression':
			return up.left === node && up.operator === '&&';
		case 'UnaryExpression':
			return /^(?:!|typeof)$/.test(up.operator);
		case 'BinaryExpression':
			return up.operator !== 'in';
		default:
			return false;
	}
}
