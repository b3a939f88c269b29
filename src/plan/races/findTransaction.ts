import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { closesTransaction, opensTransaction } from '../concurrency/transactions.ts';
import type { CallSite } from '../facts.ts';
import { canReach } from './canReach.ts';

/** Where a function opens and closes transactions. */
export interface Transaction {
	readonly opened: readonly Node[];
	readonly closed: readonly Node[];
}

/** The transactions that a function opens and closes by itself; undefined where it does not do both. */
export function findTransaction(fn: FunctionNode): Transaction | undefined {
	const opened: Node[] = [];
	const closed: Node[] = [];
	forEachOwnNode(fn, (node) => {
		if (opensTransaction(node)) opened.push(node);
		if (closesTransaction(node)) closed.push(node);
	});
	return opened.length > 0 && closed.length > 0 ? { opened, closed } : undefined;
}

/**
 * `db.exec('BEGIN'); insert.run(readFileSync(path)); db.exec('COMMIT')`: nobody else could use the connection before. What
 * others do on it during the wait belongs to the transaction, and is rolled back with it.
 *
 * @param call the node at the site
 * @param waits offsets where the function waited before
 */
export function isWithin(
	{ opened, closed }: Transaction,
	site: CallSite,
	call: Node,
	waits: readonly number[],
): boolean {
	const isOpen = (node: Node) =>
		node.start! < site.start &&
		canReach(node, call) &&
		// Where the function waits for the query itself, the connection is asynchronous.
		!waits.some((at) => at >= node.end! && at <= site.start);
	return (
		opened.some(isOpen) && closed.some((node) => node.start! >= site.end && canReach(call, node))
	);
}
