import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { AsyncFunction } from './asyncFunctions.ts';

/** Who else counts on the promise of a function than the code that is seen: a library's type, a framework. */
export function findContract(
	unit: Unit,
	functions: readonly AsyncFunction[],
	session: Session,
): Block | undefined {
	for (const facts of unit.facts.values()) {
		const block = findDeclaredMember(facts, session);
		if (block !== undefined) return block;
	}
	return functions.map(findServerDirective).find(Boolean);
}

type Facts = Unit['facts'] extends Map<unknown, infer F> ? F : never;

function findDeclaredMember({ file, start, end, label, member }: Facts, { oracle }: Session) {
	if (member === undefined) return undefined;
	const { name, heritage, isStatic, object } = member;
	const declared = [
		...heritage.map((item) => oracle.inheritedMember(file, item, name, isStatic)),
		object && oracle.contextualMember(file, object.start, object.end, name),
	].find((found) => found?.external === true);
	if (declared === undefined) return undefined;
	const message = `a library declares \`${name}\`, which \`${label}\` implements`;
	return { code: 'promise-required', message, at: { file, start, end } } as const;
}

/** React calls exports of a `'use server'` file over the network: they have to be async. */
function findServerDirective({ tree, fn, label }: AsyncFunction): Block | undefined {
	const own = fn.body.type === 'BlockStatement' ? fn.body.directives : [];
	const exported = isFunction(fn) && parentOf(fn)?.type !== 'Program';
	const directives = [...own, ...(exported ? tree.root.program.directives : [])];
	if (!directives.some(({ value }) => value.value === 'use server')) return undefined;
	return {
		code: 'promise-required',
		message: `\`${label}\` is a server function, which has to be async`,
		at: { file: tree.path, start: fn.start!, end: fn.end! },
	};
}
