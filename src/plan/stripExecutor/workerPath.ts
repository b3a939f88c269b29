import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Node } from '@babel/types';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** The source file whose path an expression gives, from the place of the file that it stands in. */
export function workerFile(tree: SyntaxTree, path: Node, { texts }: Session): string | undefined {
	const found = pathOf(path, tree.path);
	return found === undefined ? undefined : findModule(slash(found), texts);
}

function pathOf(node: Node, file: string): string | undefined {
	switch (node.type) {
		case 'NewExpression':
			return urlOf(node, file);
		case 'MemberExpression': {
			const name = !node.computed && node.property.type === 'Identifier' ? node.property.name : '';
			return /^(?:href|pathname)$/.test(name) && node.object.type === 'NewExpression'
				? urlOf(node.object, file)
				: undefined;
		}
		case 'TemplateLiteral': {
			const [folder, ...others] = node.expressions;
			const [before, after] = node.quasis.map(({ value }) => value.cooked);
			return folder && others.length === 0 && before === '' && isFolder(folder) && after
				? resolve(dirname(file), `.${after}`)
				: undefined;
		}
		case 'BinaryExpression':
			return node.operator === '+' && isFolder(node.left) && node.right.type === 'StringLiteral'
				? resolve(dirname(file), `.${node.right.value}`)
				: undefined;
		case 'CallExpression':
			return calledPath(node, file);
		default:
			return undefined;
	}
}

/** `join(__dirname, 'worker.js')`, `fileURLToPath(new URL(…))`, `require.resolve('./worker')`. */
function calledPath(call: Node & { type: 'CallExpression' }, file: string): string | undefined {
	const { callee } = call;
	const name = callee.type === 'MemberExpression' ? callee.property : callee;
	const called = name.type === 'Identifier' ? name.name : '';
	const [first, ...others] = call.arguments;
	if (first === undefined) return undefined;
	if (called === 'fileURLToPath' && others.length === 0) return pathOf(first, file);
	const parts = others.map((part) => (part.type === 'StringLiteral' ? part.value : undefined));
	if (/^(?:join|resolve)$/.test(called) && isFolder(first) && parts.length > 0)
		return parts.includes(undefined) ? undefined : resolve(dirname(file), ...(parts as string[]));
	const isOwn =
		called === 'resolve' &&
		callee.type === 'MemberExpression' &&
		(callee.object.type === 'MetaProperty' ||
			(callee.object.type === 'Identifier' && callee.object.name === 'require'));
	return isOwn && first.type === 'StringLiteral' && first.value.startsWith('.')
		? resolve(dirname(file), first.value)
		: undefined;
}

/** `new URL('./worker.js', import.meta.url)`. */
function urlOf(made: Node & { type: 'NewExpression' }, file: string): string | undefined {
	const [path, base, ...others] = made.arguments;
	const isUrl = made.callee.type === 'Identifier' && made.callee.name === 'URL';
	if (!isUrl || path?.type !== 'StringLiteral' || others.length > 0 || base === undefined)
		return undefined;
	if (!isOfMeta(base, 'url') || /^(?:\/|\w+:)/.test(path.value)) return undefined;
	return fileURLToPath(new URL(path.value, pathToFileURL(file)));
}

/** The folder of the file itself. */
function isFolder(node: Node): boolean {
	return (node.type === 'Identifier' && node.name === '__dirname') || isOfMeta(node, 'dirname');
}

function isOfMeta(node: Node, name: string): boolean {
	return (
		node.type === 'MemberExpression' &&
		node.object.type === 'MetaProperty' &&
		node.property.type === 'Identifier' &&
		node.property.name === name
	);
}
