import type { Node } from '@babel/types';
import { forEachChild } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/**
 * How a test asks whether its file is what Node.js was started with. `parent`: by `module.parent`, which no ES module
 * that imports the file has either.
 */
export type EntryTest = 'main' | 'parent';

/** What a test says of the entry when it is true or false: `if (require.main === module)`, `if (!module.parent)`, `if (import.meta.main)`. */
export function entryTestOf(node: Node, holds = true): EntryTest | undefined {
	const test = unwrapInward(node);
	switch (test.type) {
		case 'UnaryExpression':
			return test.operator === '!' ? entryTestOf(test.argument, !holds) : undefined;
		case 'LogicalExpression': {
			const { operator, left, right } = test;
			if (operator !== (holds ? '&&' : '||')) return undefined;
			return entryTestOf(left, holds) ?? entryTestOf(right, holds);
		}
		case 'BinaryExpression': {
			const isEqual = /^===?$/.test(test.operator);
			if (isEqual ? !holds : holds || !/^!==?$/.test(test.operator)) return undefined;
			return (
				testOfEqual([pathOf(test.left), pathOf(test.right)]) ??
				(namesOwnModule(test) ? 'main' : undefined)
			);
		}
		default:
			if (holds) return namesOwnModule(test) ? 'main' : undefined;
			return pathOf(test) === 'module.parent' ? 'parent' : undefined;
	}
}

function testOfEqual(sides: readonly string[]): EntryTest | undefined {
	const has = (one: string, ...others: readonly string[]): boolean =>
		sides.includes(one) && others.some((other) => sides.includes(other));
	if (has('module', 'require.main', 'process.mainModule')) return 'main';
	if (has('__filename', 'require.main.filename', 'process.argv.1')) return 'main';
	return has('module.parent', 'null', 'undefined') ? 'parent' : undefined;
}

/** `import.meta.main`, `import.meta.url === pathToFileURL(process.argv[1]).href` */
function namesOwnModule(node: Node): boolean {
	if (node.type === 'MemberExpression' && node.object.type === 'MetaProperty')
		return (
			node.object.meta.name === 'import' &&
			node.property.type === 'Identifier' &&
			/^(?:main|url|filename)$/.test(node.property.name)
		);
	let found = false;
	forEachChild(node, (child) => {
		found ||= namesOwnModule(child);
	});
	return found;
}

/** `require.main.filename`, of names and plain members. */
function pathOf(node: Node): string {
	const value = unwrapInward(node);
	switch (value.type) {
		case 'Identifier':
			return value.name;
		case 'NullLiteral':
			return 'null';
		case 'MemberExpression':
		case 'OptionalMemberExpression': {
			const { object, property, computed } = value;
			const key =
				property.type === 'NumericLiteral'
					? `${property.value}`
					: !computed && property.type === 'Identifier'
						? property.name
						: '';
			return `${pathOf(object)}.${key}`;
		}
		default:
			return '';
	}
}
