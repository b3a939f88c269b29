import type { CallExpression, Node } from '@babel/types';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/**
 * `const connections = new Map<string, Database>()` that only `get`, `has` and `set` of the module are called on, and
 * that nothing is set in but what was missing: who finds nothing makes it, so each thread may have its own.
 *
 * @param value what a constant of the module's top level is set to
 */
export function isMemo(value: Node, { root }: SyntaxTree): boolean {
	const declarator = parentOf(value);
	if (value.type !== 'NewExpression' || value.arguments.length > 0) return false;
	if (value.callee.type !== 'Identifier' || !/^(?:Weak)?Map$/.test(value.callee.name)) return false;
	if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
		return false;
	const { id } = declarator;
	if (parentOf(parentOf(declarator)!)?.type !== 'Program') return false;
	return referencesIn(root, id.name).every((use) => {
		if (use === id) return true;
		const found = methodOf(use);
		if (found === undefined) return false;
		const { method, call } = found;
		return method === 'set' ? isSetWhereMissing(call, id.name) : /^(?:get|has)$/.test(method);
	});
}

/** `name.method(…)` */
function methodOf(name: Node): { method: string; call: CallExpression } | undefined {
	const member = parentOf(name);
	if (member?.type !== 'MemberExpression' || member.object !== name || member.computed)
		return undefined;
	const call = parentOf(member);
	if (call?.type !== 'CallExpression' || call.callee !== member) return undefined;
	return member.property.type === 'Identifier' ? { method: member.property.name, call } : undefined;
}

/** It stands in an `if` that asks whether there is nothing of that key. */
function isSetWhereMissing(call: CallExpression, map: string): boolean {
	let child: Node = call;
	for (let up = parentOf(call); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'IfStatement' && up.consequent === child)
			return asksForMissing(up.test, map, call.arguments[0]);
		if (/^(?:Function|Arrow|Class|Program)/.test(up.type)) return false;
	}
	return false;
}

/** `!map.has(key)`, `!found`, `found === undefined`, where `found` is what `map.get(key)` gave. */
function asksForMissing(test: Node, map: string, key: Node | undefined): boolean {
	if (test.type === 'UnaryExpression' && test.operator === '!')
		return isRead(test.argument, map, key, 'has') || isFound(test.argument, map, key);
	if (test.type !== 'BinaryExpression' || !/^={2,3}$/.test(test.operator)) return false;
	const isNothing =
		test.right.type === 'NullLiteral' ||
		(test.right.type === 'Identifier' && test.right.name === 'undefined');
	return isNothing && isFound(test.left, map, key);
}

/** The call itself, or a variable that is declared with it. */
function isFound(value: Node, map: string, key: Node | undefined): boolean {
	if (value.type !== 'Identifier') return isRead(value, map, key, 'get');
	for (let up = parentOf(value); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'BlockStatement') continue;
		for (const statement of up.body) {
			if (statement.type !== 'VariableDeclaration') continue;
			for (const { id, init } of statement.declarations)
				if (id.type === 'Identifier' && id.name === value.name)
					return init != null && isRead(init, map, key, 'get');
		}
	}
	return false;
}

function isRead(node: Node, map: string, key: Node | undefined, method: string): boolean {
	const call = unwrapInward(node);
	if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
	const { object, property } = call.callee;
	const [asked] = call.arguments;
	return (
		object.type === 'Identifier' &&
		object.name === map &&
		property.type === 'Identifier' &&
		property.name === method &&
		asked?.type === 'Identifier' &&
		key?.type === 'Identifier' &&
		asked.name === key.name
	);
}
