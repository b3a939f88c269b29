import type { Node, Statement } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { type AwaitStatement, describeAwait } from './awaitStatement.ts';

/** Awaits of one block of which none needs what another one gives. */
export interface AwaitGroup {
	readonly members: readonly AwaitStatement[];
	/** Where they come together: what stands between them goes before or after all of them. */
	readonly anchor: 'first' | 'last';
}

type Placement = AwaitGroup['anchor'];

/**
 * The groups of a list of statements, each as long as it can be.
 *
 * @param accepts which awaits may be in one; all others keep their place
 * @param isMovable whether a statement between them may be evaluated earlier or later
 * @param limit how many may be in one
 */
export function findAwaitGroups(
	statements: readonly Statement[],
	accepts: (member: AwaitStatement) => boolean,
	isMovable: (statement: Statement) => boolean,
	limit = Infinity,
): AwaitGroup[] {
	const groups: AwaitGroup[] = [];
	let members: AwaitStatement[] = [];
	let between: Statement[] = [];
	let placements: Placement[] = ['first', 'last'];
	const close = () => {
		if (members.length > 1) groups.push({ members, anchor: placements[0]! });
		members = [];
		between = [];
		placements = ['first', 'last'];
	};
	for (const statement of statements) {
		const member = describeAwait(statement);
		if (member !== undefined && accepts(member)) {
			const allowed = placements.filter((placement) =>
				placement === 'first'
					? !between.some((other) => uses(member.statement, namesOf(other), statements))
					: !between.some((other) => usesAny(other, members, statements)),
			);
			const needs = usesAny(member.call, members, statements);
			if (needs || allowed.length === 0 || members.length >= limit) close();
			else placements = allowed;
			members.push(member);
		} else if (members.length > 0 && member === undefined && isMovable(statement)) {
			between.push(statement);
		} else close();
	}
	close();
	return groups;
}

function usesAny(
	node: Node,
	members: readonly AwaitStatement[],
	statements: readonly Statement[],
): boolean {
	return members.some(({ names }) => uses(node, names, statements));
}

/** Whether a piece of code, or a function declared beside it that it may call, refers to one of the names. */
function uses(node: Node, names: ReadonlySet<string>, statements: readonly Statement[]): boolean {
	const refers = (root: Node) => [...names].some((name) => referencesIn(root, name).length > 0);
	return refers(node) || closuresBefore(node, statements).some(refers);
}

/** Functions that are there when a statement runs, and may use variables declared after themselves. */
function closuresBefore(node: Node, statements: readonly Statement[]): Node[] {
	return statements.flatMap((statement): Node[] => {
		const declared = ('declaration' in statement && statement.declaration) || statement;
		if (declared.type === 'FunctionDeclaration') return [declared];
		if (statement.end! > node.start!) return [];
		const closures: Node[] = [];
		forEachOwnNode(statement, (inner) => {
			if (isFunction(inner) || inner.type === 'ClassBody') closures.push(inner);
		});
		return closures;
	});
}

function namesOf(statement: Statement): ReadonlySet<string> {
	return declaredNames(statement);
}

/** The statements of a block that runs from top to bottom; undefined for other nodes. */
export function statementsOf(node: Node): readonly Statement[] | undefined {
	if (node.type === 'Program') return node.body;
	if (node.type !== 'BlockStatement') return undefined;
	return parentOf(node)?.type === 'TSModuleDeclaration' ? undefined : node.body;
}
