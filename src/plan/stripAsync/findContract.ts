import type { Decorator, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import { describeReplacing } from '../mocks/describeReplacing.ts';
import { WholeMocks } from '../mocks/wholeMocks.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { AsyncFunction } from './asyncFunctions.ts';

const wholeMocks = new WeakMap<Session, WholeMocks>();

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
	const [mock] = unit.mocks.values();
	if (mock !== undefined) {
		const message = `${describeReplacing(mock, `\`${unit.label}\``)}, and may answer with promises`;
		return { code: 'mocked-by-name', message, at: mock };
	}
	const maybe = [...unit.maybeMocks.values()].find(({ isNameGiven }) => !isNameGiven);
	if (maybe !== undefined) {
		const message = `on an untyped value, a test may replace \`${unit.label}\` by its name, and may answer with promises`;
		return { code: 'mocked-by-name', message, at: maybe };
	}
	for (const { file } of unit.facts.values()) {
		const at = getOrAdd(wholeMocks, session, () => new WholeMocks(session)).standingInFor(file);
		if (at === undefined) continue;
		const message = `a test replaces the module of \`${unit.label}\` as a whole, and may answer with promises`;
		return { code: 'mocked-by-name', message, at };
	}
	return functions
		.map(
			(each) =>
				findServerDirective(each) ??
				findDecorator(each, session) ??
				findClassDecorator(each, session),
		)
		.find(Boolean);
}

type Facts = Unit['facts'] extends Map<unknown, infer F> ? F : never;

function findDeclaredMember({ file, start, end, label, member }: Facts, { oracle }: Session) {
	if (member === undefined) return undefined;
	const { name, heritage, isStatic, object, isHandedOver } = member;
	if (isHandedOver) {
		const message = `\`${label}\` is in an object that is handed to a function, which may count on the promise`;
		return { code: 'promise-required', message, at: { file, start, end } } as const;
	}
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

/** A decorator gets hold of the method and may wait for it. */
function findDecorator({ tree, fn, label }: AsyncFunction, { oracle }: Session): Block | undefined {
	const decorators = decoratorsOf(memberOf(fn));
	const file = tree.path;
	const held = decorators.find(
		({ expression: { start, end } }) => !oracle.leavesMethodAlone(file, start!, end!),
	);
	return (
		held && {
			code: 'promise-required',
			message: `a decorator gets hold of \`${label}\`, and may count on the promise`,
			at: { file, start: held.start!, end: held.end! },
		}
	);
}

/** A decorator of this repository that gets the class may put something around its methods. */
function findClassDecorator({ tree, fn, label }: AsyncFunction, { oracle }: Session) {
	const body = parentOf(memberOf(fn));
	const owner = body?.type === 'ClassBody' ? parentOf(body) : undefined;
	const own = decoratorsOf(owner).find(({ expression }) => {
		const callee = expression.type === 'CallExpression' ? expression.callee : expression;
		return declarersOf(tree, callee as Node, oracle).length === 0;
	});
	return (
		own &&
		({
			code: 'promise-required',
			message: `a decorator gets hold of the class of \`${label}\`, and may count on the promise`,
			at: { file: tree.path, start: own.start!, end: own.end! },
		} as const)
	);
}

/** `load() {}`, `load = async () => {}`. */
function memberOf(fn: FunctionNode): Node {
	const field = parentOf(fn);
	return field !== undefined && 'value' in field && field.value === fn ? field : fn;
}

function decoratorsOf(node: Node | undefined): readonly Decorator[] {
	return (node && 'decorators' in node && node.decorators) || [];
}
