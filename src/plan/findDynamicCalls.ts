import type { Node } from '@babel/types';
import type { Oracle } from '../resolve/oracle.ts';
import { isFunction } from '../syntax/functions.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { Place } from './facts.ts';

/** `rules[name](…)`: a call of whichever member the name picks. */
export interface DynamicCall {
	readonly place: Place;
	/** Declarations of all members that the object has by its type. */
	readonly keys: ReadonlySet<string>;
}

/** Every call of a computed member whose object has members of the repository. */
export function findDynamicCalls({
	texts,
	oracle,
	treeOf,
}: {
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}): DynamicCall[] {
	const calls: DynamicCall[] = [];
	for (const [file, text] of texts) {
		// A bracket after a name, closed before a call; a plain string or number picks a known member.
		if (!/[\w$)\]]!?(?:\?\.)?\[(?!\s*['"\d\]])[^\]\n]*\]\s*!?(?:\?\.)?\(/.test(text)) continue;
		const tree = treeOf(file);
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') continue;
			let callee = node.callee;
			while (callee.type === 'TSNonNullExpression' || callee.type === 'TSAsExpression')
				callee = callee.expression;
			if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
				continue;
			if (!callee.computed || /Literal$/.test(callee.property.type) || isFunction(callee.object))
				continue;
			let object: Node = callee.object;
			while (object.type === 'TSAsExpression' || object.type === 'TSNonNullExpression')
				object = object.expression;
			const keys = oracle.memberKeys(file, object.start!, object.end!);
			if (keys.length === 0) continue;
			calls.push({ place: { file, start: node.start!, end: node.end! }, keys: new Set(keys) });
		}
	}
	return calls;
}
