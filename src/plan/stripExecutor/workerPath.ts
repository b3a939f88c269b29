import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Node } from '@babel/types';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** The source file whose path an expression gives, from the place of the file that it stands in. */
export function workerFile(tree: SyntaxTree, path: Node, session: Session): string | undefined {
	const found = new WorkerPath(tree, session).pathOf(path);
	return found === undefined ? undefined : findModule(slash(found), session.texts);
}

class WorkerPath {
	readonly #file: string;
	readonly #tree: SyntaxTree;
	readonly #session: Session;

	constructor(tree: SyntaxTree, session: Session) {
		this.#file = tree.path;
		this.#tree = tree;
		this.#session = session;
	}

	pathOf(written: Node): string | undefined {
		const node = this.#valueOf(written);
		switch (node.type) {
			case 'NewExpression':
				return this.#urlOf(node);
			case 'MemberExpression': {
				const name =
					!node.computed && node.property.type === 'Identifier' ? node.property.name : '';
				const url = this.#valueOf(node.object);
				return /^(?:href|pathname)$/.test(name) && url.type === 'NewExpression'
					? this.#urlOf(url)
					: undefined;
			}
			case 'TemplateLiteral': {
				const [folder, ...others] = node.expressions;
				const [before, after] = node.quasis.map(({ value }) => value.cooked);
				return folder && others.length === 0 && before === '' && this.#isFolder(folder) && after
					? resolve(dirname(this.#file), `.${after}`)
					: undefined;
			}
			case 'BinaryExpression':
				return node.operator === '+' &&
					this.#isFolder(node.left) &&
					node.right.type === 'StringLiteral'
					? resolve(dirname(this.#file), `.${node.right.value}`)
					: undefined;
			case 'CallExpression':
				return this.#calledPath(node);
			default:
				return undefined;
		}
	}

	/** What a constant at the top of the file stands for; anything else as it is. */
	#valueOf(node: Node): Node {
		if (node.type !== 'Identifier') return node;
		const [place, ...others] = this.#session.oracle.declarationsAt(this.#file, node.start!);
		if (place?.file !== this.#file || others.length > 0) return node;
		const name = this.#tree.nameAt(place.offset);
		const value = name && constantValue(name);
		const declaration = name && parentOf(parentOf(name) ?? name);
		const isTop = declaration && parentOf(declaration)?.type === 'Program';
		return value && isTop && value.type !== 'Identifier' ? value : node;
	}

	/** `join(__dirname, 'worker.js')`, `fileURLToPath(new URL(…))`, `require.resolve('./worker')`. */
	#calledPath(call: Node & { type: 'CallExpression' }): string | undefined {
		const { callee } = call;
		const called = calledName(call);
		const [first, ...others] = call.arguments;
		if (first === undefined) return undefined;
		if (called === 'fileURLToPath' && others.length === 0) return this.pathOf(first);
		const parts = others.map((part) => (part.type === 'StringLiteral' ? part.value : undefined));
		if (/^(?:join|resolve)$/.test(called) && this.#isFolder(first) && parts.length > 0)
			return parts.includes(undefined)
				? undefined
				: resolve(dirname(this.#file), ...(parts as string[]));
		const isOwn =
			called === 'resolve' &&
			callee.type === 'MemberExpression' &&
			(callee.object.type === 'MetaProperty' ||
				(callee.object.type === 'Identifier' && callee.object.name === 'require'));
		return isOwn && first.type === 'StringLiteral' && first.value.startsWith('.')
			? resolve(dirname(this.#file), first.value)
			: undefined;
	}

	/** `new URL('./worker.js', import.meta.url)`. */
	#urlOf(made: Node & { type: 'NewExpression' }): string | undefined {
		const [path, base, ...others] = made.arguments;
		const isUrl = made.callee.type === 'Identifier' && made.callee.name === 'URL';
		if (!isUrl || path?.type !== 'StringLiteral' || others.length > 0 || base === undefined)
			return undefined;
		if (!isOfMeta(base, 'url') || /^(?:\/|\w+:)/.test(path.value)) return undefined;
		return fileURLToPath(new URL(path.value, pathToFileURL(this.#file)));
	}

	/** The folder of the file itself: `__dirname`, `dirname(fileURLToPath(import.meta.url))`. */
	#isFolder(written: Node): boolean {
		const node = this.#valueOf(written);
		if (isOfMeta(node, 'dirname') || isGlobalNamed(node, '__dirname', written)) return true;
		if (node.type !== 'CallExpression' || calledName(node) !== 'dirname') return false;
		const [path, ...others] = node.arguments;
		return path !== undefined && others.length === 0 && this.#isOwnPath(path);
	}

	/** The path of the file itself: `__filename`, `fileURLToPath(import.meta.url)`. */
	#isOwnPath(written: Node): boolean {
		const node = this.#valueOf(written);
		if (isOfMeta(node, 'filename') || isGlobalNamed(node, '__filename', written)) return true;
		if (node.type !== 'CallExpression' || calledName(node) !== 'fileURLToPath') return false;
		const [url, ...others] = node.arguments;
		return url !== undefined && others.length === 0 && isOfMeta(this.#valueOf(url), 'url');
	}
}

function calledName({ callee }: Node & { type: 'CallExpression' }): string {
	const name = callee.type === 'MemberExpression' ? callee.property : callee;
	return name.type === 'Identifier' ? name.name : '';
}

/** Whether a name is the one that Node.js gives to every script, and no constant of the file. */
function isGlobalNamed(value: Node, name: string, written: Node): boolean {
	return value === written && value.type === 'Identifier' && value.name === name;
}

function isOfMeta(node: Node, name: string): boolean {
	return (
		node.type === 'MemberExpression' &&
		node.object.type === 'MetaProperty' &&
		node.property.type === 'Identifier' &&
		node.property.name === name
	);
}
