import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { freshName, referencesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Callback } from './callback.ts';
import type { Named } from './callbackNames.ts';
import { isReassigned } from './callbackNames.ts';
import type { ElementMethod } from './elementMethods.ts';
import { nameForElement } from './nameForElement.ts';
import { usesName } from './replaceThis.ts';

interface BoundElement {
	readonly keyword: 'const' | 'let';
	readonly element: string;
	/** Empty when nothing needs it. */
	readonly index: string;
	readonly isIndexOnly: boolean;
	readonly inBody?: string;
}

/** Names for the element and its index; a pattern, or a parameter that changes, comes into the body where the element itself is needed. */
export function bindElement(
	{
		item,
		index,
		callback,
		source,
		call,
	}: {
		readonly item: Node | undefined;
		readonly index: Named | undefined;
		readonly callback: Callback;
		readonly source: Node;
		readonly call: Node;
	},
	method: ElementMethod,
	tree: SyntaxTree,
): BoundElement {
	const needsElement = method.use === 'keep' || method.found === 'element';
	const needsIndex = method.found === 'index';
	const names = item === undefined ? [] : [...declaredNames(item)];
	const isAssigned = isReassigned(callback, [...names, ...(index ? [index.name] : [])]);
	const isHidden = (name: string): boolean => declaredNames(callback.body).has(name);
	const isStable =
		item?.type === 'Identifier' && !isReassigned(callback, names) && !isHidden(item.name);
	const isIndexStable =
		index !== undefined && !isReassigned(callback, [index.name]) && !isHidden(index.name);
	const indexName =
		index !== undefined && (!needsIndex || isIndexStable)
			? index.name
			: needsIndex
				? freshName(call, ['index', 'i', 'position'])
				: '';
	const indexInBody =
		index !== undefined && indexName !== index.name
			? `let ${index.name} = ${indexName};`
			: undefined;
	if (item === undefined) {
		const element = needsElement ? nameForElement(source, call) : '_';
		return {
			keyword: isAssigned ? 'let' : 'const',
			element:
				needsElement || !usesName(callback, source, '_') ? element : freshName(call, ['_item']),
			index: indexName,
			isIndexOnly: indexName !== '' && !needsElement,
		};
	}
	const isUnused =
		item.type === 'Identifier' && referencesIn(callback.body, item.name).length === 0;
	if (needsElement && !isStable) {
		const element = nameForElement(source, call);
		const keyword = isReassigned(callback, names) ? 'let' : 'const';
		const inBody = `${keyword} ${usedPart(item, callback, tree.text)}${textOf(tree, annotationOf(item))} = ${element};`;
		return {
			keyword: 'const',
			element,
			index: indexName,
			isIndexOnly: false,
			inBody: indexInBody === undefined ? inBody : `${inBody} ${indexInBody}`,
		};
	}
	return {
		keyword: isAssigned && indexInBody === undefined ? 'let' : 'const',
		element: usedPart(item, callback, tree.text),
		index: indexName,
		isIndexOnly: indexName !== '' && isUnused && !needsElement,
		...(indexInBody === undefined ? {} : { inBody: indexInBody }),
	};
}

export function textOf(tree: SyntaxTree, node: Node | null | undefined): string {
	return node ? tree.textOf(node) : '';
}

/**
 * A parameter without its type, and without the names of a list that nothing uses: a parameter may be unused,
 * a variable may not, unless its name begins with `_`.
 */
function usedPart(parameter: Node, callback: Callback, text: string): string {
	const end = annotationOf(parameter)?.start ?? parameter.end!;
	const whole = text.slice(parameter.start!, end).trimEnd().replace(/\?$/, '');
	if (parameter.type !== 'ArrayPattern') return whole;
	const { elements } = parameter;
	const isUnused = (element: (typeof elements)[number]): boolean =>
		element?.type === 'Identifier' &&
		!element.name.startsWith('_') &&
		referencesIn(callback.body, element.name).length === 0;
	if (!elements.some(isUnused) || elements.every(isUnused)) return whole;
	const last = elements.findLastIndex((element) => element !== null && !isUnused(element));
	const kept = elements
		.slice(0, last + 1)
		.map((element) =>
			element === null || isUnused(element) ? '' : text.slice(element.start!, element.end!),
		);
	return `[${kept.join(', ')}]`;
}

function annotationOf(parameter: Node): Node | undefined {
	return ('typeAnnotation' in parameter && parameter.typeAnnotation) || undefined;
}
