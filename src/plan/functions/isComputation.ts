import type { Node } from '@babel/types';
import { type EffectFree, effectFree } from '../../../presets/effectFree.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { forEachChild, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from './memberKey.ts';

/** Whether an expression only computes a value: evaluating it again does nothing that shows. */
export function isComputation(value: Node, tree: SyntaxTree): boolean {
	switch (value.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression': {
			const known = factsOf(value.callee as Node, tree);
			if (known.length === 0) return false;
			const runs = known.some(({ callsArguments }) => callsArguments);
			if (runs && !value.arguments.every((argument) => isHarmless(argument, tree))) return false;
			break;
		}
		case 'AssignmentExpression':
		case 'AwaitExpression':
		case 'ClassExpression':
		case 'Import':
		case 'TaggedTemplateExpression':
		case 'UpdateExpression':
		case 'YieldExpression':
			return false;
		case 'UnaryExpression':
			if (value.operator === 'delete') return false;
			break;
		default:
			if (isFunction(value)) return true;
	}
	let isPlain = true;
	forEachChild(value, (child) => {
		isPlain &&= isComputation(child, tree);
	});
	return isPlain;
}

/** Whether a function that is called at once only computes. */
function isHarmless(argument: Node, tree: SyntaxTree): boolean {
	if (isFunction(argument))
		return argument.body.type !== 'BlockStatement' && isComputation(argument.body, tree);
	return argument.type !== 'Identifier' || factsOf(argument, tree).length > 0;
}

/** What is known of `Number`, `Object.keys`, `path.join`, `['a'].map`. */
function factsOf(callee: Node, tree: SyntaxTree): EffectFree[] {
	if (callee.type === 'Identifier') {
		const imported = importOf(tree, callee.name);
		return factsNamed(imported?.source, undefined, imported?.imported ?? callee.name);
	}
	if (callee.type !== 'MemberExpression') return [];
	const { object, property } = callee;
	const name = plainName(property as Node) ?? '';
	if (object.type !== 'Identifier')
		return /^(?:Array|String|Call|Template)(?:Expression|Literal)$/.test(object.type)
			? ['Array', 'String'].flatMap((owner) => factsNamed(undefined, owner, name))
			: [];
	const imported = importOf(tree, object.name);
	if (imported !== undefined) return factsNamed(imported.source, undefined, name);
	return [object.name, `${object.name}Constructor`].flatMap((owner) =>
		factsNamed(undefined, owner, name),
	);
}

function factsNamed(
	module: string | undefined,
	owner: string | undefined,
	name: string,
): EffectFree[] {
	const library = module?.replace(/^node:/, '') ?? 'lib';
	return effectFree.filter(
		(known) =>
			known.library === library &&
			known.owner === owner &&
			known.changesReceiver !== true &&
			known.changesFirst !== true &&
			(known.names?.includes(name) ?? true),
	);
}
