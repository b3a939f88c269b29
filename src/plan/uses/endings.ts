import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isNamedBy } from '../explore/nameShapes.ts';
import type { Session } from '../session.ts';
import { isLastIn } from './isLastOfModule.ts';
import { ownUsesOf } from './ownUsesOf.ts';

/** Finds calls that nothing comes after, in their function, in its callers and in the modules of these. */
export class Endings {
	readonly #session: Session;
	readonly #ofFunctions = new Map<FunctionNode, boolean>();
	readonly #ofModules = new Map<string, boolean>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** Whether nothing runs after a statement, or after the expression that it consists of. */
	isLast(tree: SyntaxTree, place: Node): boolean {
		let isEntry = false;
		let node = place;
		for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
			if (isFunction(up)) return up.body === node && this.#endsWith(tree, up);
			switch (up.type) {
				case 'Program':
					return isLastIn(tree, up.body, node) && (isEntry || !this.#isImported(tree.path));
				case 'BlockStatement':
					if (!isLastIn(tree, up.body, node)) return false;
					break;
				case 'TryStatement':
					if (up.finalizer != null && up.finalizer !== node) return false;
					break;
				case 'IfStatement':
					if (up.test === node) return false;
					isEntry ||= isEntryTest(tree.text.slice(up.test.start!, up.test.end!));
					break;
				case 'CatchClause':
				case 'ExpressionStatement':
					break;
				case 'UnaryExpression':
				case 'AwaitExpression':
					if (parentOf(up)?.type !== 'ExpressionStatement') return false;
					break;
				default:
					return false;
			}
		}
		return false;
	}

	/** Whether all calls of a function are the last that is done. */
	#endsWith(tree: SyntaxTree, fn: FunctionNode): boolean {
		const known = this.#ofFunctions.get(fn);
		if (known !== undefined) return known;
		this.#ofFunctions.set(fn, false);
		const parent = parentOf(fn);
		const isCalledAtOnce = parent?.type === 'CallExpression' && parent.callee === fn;
		const uses = ownUsesOf(tree, fn, this.#session);
		const isLast = isCalledAtOnce
			? this.isLast(tree, parent)
			: uses.length > 0 &&
				uses.every((use) => use.kind === 'call' && this.isLast(use.tree, endOfChain(use.call)));
		this.#ofFunctions.set(fn, isLast);
		return isLast;
	}

	#isImported(file: string): boolean {
		return getOrAdd(this.#ofModules, file, () => isNamedBy(file, this.#session.texts));
	}
}

/** `if (require.main === module)`: what stands there does not run for who imports the module. */
function isEntryTest(test: string): boolean {
	return /\b(?:require|import\.meta)\s*\.\s*main\b|\bimport\.meta\.(?:url|filename)\b/.test(test);
}
