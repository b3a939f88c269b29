import type { Node } from '@babel/types';
import { indentOf } from '../../edit/copyTwin.ts';
import { lastSignature, splitFunction } from '../../edit/splitFunction.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { usesOwn } from '../../syntax/usesOwn.ts';
import type { FunctionFacts } from '../facts.ts';
import { overloadsOf } from '../functions/declaredFunction.ts';
import { keyOf } from '../functions/memberKey.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { twinNameOf } from '../twins/twinName.ts';
import type { Unit } from '../unit.ts';
import { detachmentOf } from './detachment.ts';
import { findOffloadProblem, writeOffload } from './offloading.ts';
import { classAround, nameOfClass } from './owners.ts';
import type { SplitFunction } from './splits.ts';

/** Writes the edits for the functions of one unit. */
export class Splitter {
	readonly #unit: Unit;
	readonly #syncName: string;
	readonly #session: Session;
	readonly #isOverridden: boolean;
	readonly #detachment: ReturnType<typeof detachmentOf>;
	/** By others than the async half. */
	readonly #isCalled: boolean;
	/** Callers that cannot wait go on with the body. */
	readonly #isTwin: boolean;

	constructor(unit: Unit, own: readonly SplitFunction[], syncName: string, session: Session) {
		this.#unit = unit;
		this.#syncName = syncName;
		this.#session = session;
		this.#isTwin = unit.keptBody === 'twin';
		this.#isCalled = this.#isTwin || unit.keptSites.size > 0;
		this.#isOverridden = own.some(({ base }) => base !== undefined);
		const hasMembers = own.some(({ facts }) => facts.member !== undefined);
		this.#detachment = hasMembers ? detachmentOf(unit, session) : 'none';
	}

	/** @returns a clause that says why not, when it cannot be split. */
	split({ facts, sharesFacade, isOffloaded }: SplitFunction): TextEdit[] | string {
		const tree = this.#session.treeOf(facts.file);
		const fn = tree?.functionAt(facts.start);
		if (tree === undefined || !isFunction(fn)) return 'is not declared by a function with a body';
		if (fn.generator) return 'is a generator, which gives its values one by one';
		const isMember = facts.member !== undefined;
		const isInObject = isMember && facts.member.owner?.kind !== 'class';
		if (isInObject && (isOffloaded || this.#unit.keptBody !== 'private'))
			return 'stands in an object, not in a class';
		if (isOffloaded) {
			const problem = this.#isOverridden
				? 'is overridden, and another thread has no object that tells which one is meant'
				: findOffloadProblem(tree, fn, this.#unit.sites.values(), this.#session);
			if (problem !== undefined) return problem;
		}
		const isNamed = this.#unit.keptBody === 'named';
		if (isNamed && this.#isOverridden) return 'is overridden, and has to keep its name';
		if (isNamed && 'decorators' in fn && fn.decorators?.length)
			return 'has decorators, and has to keep its name';
		if (isNamed && overloadsOf(fn).length > 0) return 'has overloads, and has to keep its name';
		if (isNamed && isOffloaded && !isMember && !isExported(fn))
			return 'is exported apart from its declaration, where a worker thread does not find it';
		if (
			sharesFacade === true &&
			this.#detachment !== 'apart' &&
			fn.type === 'ClassMethod' &&
			!fn.decorators?.length
		)
			return this.#rename(tree, fn);
		const owner = isMember ? classAround(fn) : undefined;
		const isApart = this.#detachment === 'apart';
		if (isMember && isApart && fn.type === 'FunctionExpression' && usesOwn(fn, 'this'))
			return 'is used apart from its object, and is a field whose `this` is given by its callers';
		// On another object, the body of its class would be meant, if that has one.
		const isOwnBody = isApart && fn.type === 'ClassMethod' && usesOwn(fn, 'this');
		if (isOwnBody && losesTypes(fn, owner))
			return 'is used apart from its object, and its types depend on how it is called';
		const receiver =
			isMember && !isInObject
				? this.#receiverOf(fn, owner, facts.member.isStatic, isOffloaded !== undefined || isOwnBody)
				: undefined;
		if (receiver === undefined && isMember && !isInObject)
			return 'is used apart from its object, and its class has no name';
		const isTyped = !isJavaScript(facts.file);
		return splitFunction(tree, fn, {
			syncName: this.#syncName,
			...(isNamed ? { asyncName: twinNameOf(this.#syncName, 'async') } : {}),
			...(receiver === undefined ? {} : { receiver }),
			...ownerType(owner, facts.member?.isStatic === true),
			...(this.#isCalled ? { overloads: overloadsOf(fn) } : {}),
			...(isOwnBody ? { call: callOnThis } : {}),
			...(isOffloaded ? { call: writeOffload(tree, this.#session) } : {}),
			isExported: isOffloaded !== undefined || (this.#isTwin && (isExported(fn) || isAssigned(fn))),
			visibility: isTyped && !this.#isTwin ? this.#visibilityFor(owner, facts) : 'public',
		});
	}

	#receiverOf(
		fn: Node,
		owner: Node | undefined,
		isStatic: boolean,
		isByClass: boolean,
	): string | undefined {
		// The async half of a field is an arrow function, which has the object whoever calls it.
		const hasThis =
			this.#detachment === 'none' ||
			fn.type !== 'ClassMethod' ||
			usesOwn(fn as FunctionNode, 'this');
		if (!isByClass && hasThis) return 'this';
		const name = nameOfClass(owner);
		return name === undefined || isStatic ? name : `${name}.prototype`;
	}

	#visibilityFor(owner: Node | undefined, { file }: FunctionFacts): 'private' | 'protected' {
		const isReached = [...this.#unit.keptSites.values()].some(
			(site) =>
				site.file !== file ||
				owner === undefined ||
				site.start < owner.start! ||
				site.end > owner.end!,
		);
		return isReached || this.#isOverridden ? 'protected' : 'private';
	}

	/** The async function of the base class calls it by the new name, with all that the implementation takes. */
	#rename(tree: SyntaxTree, fn: Node & { type: 'ClassMethod' }): TextEdit[] | string {
		const overloads = overloadsOf(fn);
		const renamed = [...overloads, fn].flatMap((member) => {
			const key = keyOf(member);
			return key === undefined ? [] : this.#renameMember(tree, member, key);
		});
		if (overloads.length === 0) return renamed;
		const signature = lastSignature(tree, fn);
		if (signature === undefined)
			return 'has overloads that its implementation cannot be one of, and synchronous code that calls it';
		const { text } = tree;
		const head = text.slice(fn.start!, fn.key.start!);
		const written = this.#isTwin
			? head
			: `protected ${head.replace(/\b(?:public|protected) /, '')}`;
		const newline = text.includes('\r\n') ? '\r\n' : '\n';
		const indent = indentOf(text, fn.start!) ?? '';
		const { end } = overloads.at(-1)!;
		const line = `${newline}${indent}${written}${this.#syncName}${signature}`;
		return [...renamed, { start: end!, end: end!, text: line, side: 'close', span: 0 }];
	}

	#renameMember(tree: SyntaxTree, member: Node, key: Node): TextEdit[] {
		const { start, end } = key;
		const name = { start: start!, end: end!, text: this.#syncName };
		if (isJavaScript(tree.path) || this.#isTwin) return [name];
		const head = tree.text.slice(member.start!, start!);
		const modifier = /\b(?:public|protected)\b/.exec(head);
		const at = member.start! + (modifier?.index ?? 0);
		const access: TextEdit =
			modifier === null
				? { start: at, end: at, text: 'protected ', side: 'open', span: member.end! - at }
				: { start: at, end: at + modifier[0].length, text: 'protected' };
		return modifier?.[0] === 'protected' ? [name] : [access, name];
	}
}

/** Whether types are lost where a body is called by means of `call`, on a class whose parameters are open there. */
function losesTypes(fn: FunctionNode, owner: Node | undefined): boolean {
	const isGeneric = 'typeParameters' in fn && fn.typeParameters != null;
	return isGeneric || (fn.returnType == null && isGenericClass(owner));
}

function callOnThis(callee: string, passed: string): string {
	return `${callee}.call(${['this', passed].filter((text) => text !== '').join(', ')})`;
}

/** The type of the object, unless that has parameters. */
function ownerType(owner: Node | undefined, isStatic: boolean): { readonly owner?: string } {
	const name = nameOfClass(owner);
	return name === undefined || isGenericClass(owner)
		? {}
		: { owner: isStatic ? `(typeof ${name})` : name };
}

/** `exports.load = …`. */
function isAssigned(fn: Node): boolean {
	return parentOf(fn)?.type === 'AssignmentExpression';
}

function isGenericClass(owner: Node | undefined): boolean {
	return owner !== undefined && 'typeParameters' in owner && owner.typeParameters != null;
}

/** `export function load`, `export const load = …`. */
function isExported(fn: Node): boolean {
	const declared = fn.type === 'FunctionDeclaration' ? fn : parentOf(parentOf(fn)!);
	return declared !== undefined && parentOf(declared)?.type === 'ExportNamedDeclaration';
}
