import type { Node } from '@babel/types';
import { freshName } from '../../syntax/names.ts';

/** `item` for `items`, `entry` for `entries`: a name that the call does not use yet. */
export function nameForElement(source: Node, call: Node): string {
	const last =
		source.type === 'Identifier'
			? source.name
			: source.type === 'MemberExpression' && source.property.type === 'Identifier'
				? source.property.name
				: '';
	const single = /^[a-z]\w*[^s\W]s$/.test(last)
		? last.replace(/ies$/, 'y').replace(/s$/, '')
		: undefined;
	const proposals = [single, 'item', 'element'].filter((name) => name !== undefined);
	return freshName(call, reserved.has(proposals[0]!) ? ['item', 'element'] : proposals);
}

const reserved: ReadonlySet<string> = new Set([
	'case',
	'class',
	'default',
	'package',
	'private',
	'return',
	'this',
	'type',
]);
