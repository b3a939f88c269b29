import type { Node } from '@babel/types';
import { orderedQueries } from '../../../presets/orderedSections.ts';

const opening = atStart(orderedQueries.opening);
const closing = atStart(orderedQueries.closing);

/** `db.exec('BEGIN')` */
export function opensTransaction(node: Node): boolean {
	const query = queryOf(node);
	return query !== undefined && opening.test(query);
}

/** `db.exec('COMMIT')` */
export function closesTransaction(node: Node): boolean {
	const query = queryOf(node);
	return query !== undefined && closing.test(query);
}

/** What stands in the first argument of a call, or in a template with a tag, up to its first value. */
function queryOf(node: Node): string | undefined {
	const text =
		node.type === 'CallExpression'
			? node.arguments[0]
			: node.type === 'TaggedTemplateExpression'
				? node.quasi
				: undefined;
	if (text?.type === 'StringLiteral') return text.value;
	return text?.type === 'TemplateLiteral' ? text.quasis[0]!.value.raw : undefined;
}

function atStart(patterns: readonly string[]): RegExp {
	return new RegExp(String.raw`^\s*(?:${patterns.join('|')})`, 'i');
}
