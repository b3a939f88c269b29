import type { Node } from '@babel/types';
import type { ElementMethod } from './elementMethods.ts';

/** Where a loop leaves its result, and under which names. */
export interface LoopTarget {
	readonly method: ElementMethod;
	/** Leaves the loop with its result: `return true;`, `found = true; break;`. */
	readonly stop: (value: string, label: string | undefined) => readonly string[];
	readonly element: string;
	readonly index: string;
	/** Collects results. */
	readonly list: string;
	readonly accumulator: string;
	/** Ends a statement in the style of the file. */
	readonly semicolon: ';' | '';
	/** One level of indentation. */
	readonly unit: string;
}

/** Code around an expression that stays where it is: what happens with its value. */
export interface Wrapping {
	/** Range of the expression, which a negation is taken off from. */
	readonly start: number;
	readonly end: number;
	readonly before: string;
	/** Without a semicolon at its end. */
	readonly after: string;
}

/**
 * What becomes of a result.
 *
 * @param indent white space before the statement; undefined: everything on one line.
 */
export function wrapResult(
	target: LoopTarget,
	value: Node,
	label: string | undefined,
	indent: string | undefined,
): Wrapping {
	const { method, list, accumulator, element } = target;
	const range = { start: value.start!, end: value.end! };
	switch (method.use) {
		case 'drop':
			return { ...range, before: '', after: '' };
		case 'keep':
			return { ...range, before: 'if (', after: `) ${list}.push(${element})` };
		case 'push':
			return value.type === 'SequenceExpression'
				? { ...range, before: `${list}.push((`, after: '))' }
				: { ...range, before: `${list}.push(`, after: ')' };
		case 'assign':
			return { ...range, before: `${accumulator} = `, after: '' };
		case 'test': {
			const after = `) ${renderStop(target, label, indent)}`;
			if (!method.isNegated) return { ...range, before: 'if (', after };
			// What `!isReady(item)` lets `every` end with is `isReady(item)`.
			if (value.type === 'UnaryExpression' && value.operator === '!') {
				const { argument } = value;
				return { start: argument.start!, end: argument.end!, before: 'if (', after };
			}
			return { ...range, before: 'if (!(', after: `)${after}` };
		}
	}
}

function renderStop(
	target: LoopTarget,
	label: string | undefined,
	indent: string | undefined,
): string {
	const statements = stopOf(target, label);
	if (statements.length === 1) return statements[0]!;
	if (indent === undefined) return `{ ${statements.join('; ')}; }`;
	const lines = statements.map(
		(statement) => `${indent}${target.unit}${statement}${target.semicolon}`,
	);
	return ['{', ...lines, `${indent}}`].join('\n');
}

export function stopOf(target: LoopTarget, label: string | undefined): readonly string[] {
	const { found } = target.method;
	const value = found === 'element' ? target.element : found === 'index' ? target.index : found;
	return target.stop(value ?? '', label);
}

/** What a call does that ends without a value. */
export function stopWithout(target: LoopTarget, label: string | undefined): readonly string[] {
	const { method, list, accumulator } = target;
	switch (method.use) {
		case 'test':
			return method.isNegated ? stopOf(target, label) : [];
		case 'push':
			return [`${list}.push(undefined)`];
		case 'assign':
			return [`${accumulator} = undefined`];
		default:
			return [];
	}
}
