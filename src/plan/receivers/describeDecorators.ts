import type { Decorator, Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, Hazard } from '../facts.ts';
import { declarersOf } from './declarersOf.ts';
import { describeFate } from './describeFate.ts';
import { findFact } from './findFact.ts';

/**
 * What the decorators of a method allow: those of a library by what is known of it, those of the
 * repository by their type, which tells whether they get hold of the method.
 */
export function describeDecorators(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
	standIn: Node = fn,
): { readonly block?: Block; readonly hazards?: readonly Hazard[] } {
	const hazards: Hazard[] = [];
	for (const { expression } of decoratorsOf(standIn)) {
		const name = tree.textOf(expression).replace(/\(.*/s, '');
		const declarers = declarersOf(tree, decoratorName({ expression }), oracle);
		const fact = findFact('decorators', declarers, tree.path);
		if (fact !== undefined) {
			const verdict = describeFate(fact, fn, `@${name}`);
			if (verdict.block !== undefined) return verdict;
			hazards.push(...verdict.hazards);
		} else if (
			declarers.length > 0 ||
			!oracle.leavesMethodAlone(tree.path, expression.start!, expression.end!)
		) {
			return {
				block: { code: 'decorated-method', message: `\`@${name}\` gets hold of the method` },
			};
		}
	}
	return { hazards };
}

/** What is known of the libraries whose decorators a method has. */
export function decoratorFacts(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle): Fact[] {
	return decoratorsOf(fn).flatMap(
		(decorator) =>
			findFact('decorators', declarersOf(tree, decoratorName(decorator), oracle), tree.path) ?? [],
	);
}

/** The decorators of a method, or of the field that holds a function. */
export function decoratorsOf(fn: Node) {
	const field = parentOf(fn);
	const owner = field !== undefined && 'value' in field && field.value === fn ? field : fn;
	return ('decorators' in owner && owner.decorators) || [];
}

/** What says which decorator it is: `Get` in `@Get('/')`. */
export function decoratorName({ expression }: Pick<Decorator, 'expression'>): Node {
	return expression.type === 'CallExpression' ? (expression.callee as Node) : expression;
}
