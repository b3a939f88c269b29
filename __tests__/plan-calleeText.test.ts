import type { Node } from '@babel/types';
import { expect, it } from 'vitest';
import { calleeText } from '../src/plan/functions/roleFacts.ts';
import { SyntaxTree } from '../src/syntax/tree.ts';

it.each([
	['rows.map', 'rows.map'],
	["'abc'\n  .replace", "'abc'.replace"],
	["query.where({\n  name: 'x' })\n  // it's here\n  .each", 'query.where(…).each'],
	['rows.filter((row) => row.name !== "something that is quite long").map', 'rows.filter(…).map'],
	['store?.rows\n  [0]?.each', 'store?.rows[…]?.each'],
	['(await loadAllRowsOfTheStore(first, second))\n.sort', '(…).sort'],
	[`first${'.another'.repeat(8)}`, `…${'.another'.repeat(5)}`],
])('shortens %j to %j', (written, shortened) => {
	const tree = new SyntaxTree('/a.ts', `${written}();`);
	const [statement] = tree.root.program.body;
	const call = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
	const callee = call !== undefined && 'callee' in call ? (call.callee as Node) : undefined;
	expect(calleeText(tree, callee!)).toBe(shortened);
});
